import type { DemoCell } from './city.ts';
import type { SiteName } from './site-names.ts';

const ENDS = /(?:社区|居委会|村|街道|镇)$/;
const ENGLISH_ENDS = / (?:Community|Neighbourhood|Village|Sub-district|Town)$/;

/** Name of a village or town without what it is. */
export const nameStem = ({ name }: Pick<DemoCell, 'name'>): SiteName => ({
  zh: name.zh.replace(ENDS, ''),
  en: name.en.replace(ENGLISH_ENDS, ''),
});
