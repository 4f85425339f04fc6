export const deskSitesEn = { title: '' };
