/** The channel on which a commit that took positions in is announced; it carries nothing. */
export const PATROL_CHANNEL = 'gridwarden_patrol';
