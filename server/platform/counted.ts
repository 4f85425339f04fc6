/** "1 problem", "2 problems"; English adds an s to what is counted here. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
