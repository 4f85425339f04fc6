export const deskSitesZh = { title: '' };
