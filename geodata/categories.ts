/**
 * The event category list that a new city starts with; staff edit it afterwards.
 * `invented` marks what the source description does not name. Limits are its own: 7 working days in general; water,
 * power and gas on site within 24 hours and resolved within 3 working days.
 */
import type { NewCategory, Severity } from '../server/reports/contract.ts';
import { LEAD_UNITS } from './duty-lists.ts';

const MINOR = 1;
const ORDINARY = 2;
const SERIOUS = 3;
const CRITICAL = 4;

interface Entry {
  code: string;
  zh: string;
  en: string;
  severity: Severity;
  utility?: boolean;
  /** Reports this near and this recent may be one: metres, days. */
  near: [radiusM: number, days: number];
  named?: boolean;
}

const ENTRIES: readonly Entry[] = [
  {
    code: 'manhole-cover',
    zh: '井盖缺失破损',
    en: 'Manhole cover missing or broken',
    severity: SERIOUS,
    near: [20, 14],
    named: true,
  },
  { code: 'fallen-tree', zh: '树木倒伏', en: 'Fallen tree', severity: ORDINARY, near: [50, 3], named: true },
  { code: 'road-damage', zh: '道路破损', en: 'Road damage', severity: ORDINARY, near: [60, 14] },
  { code: 'street-light', zh: '路灯故障', en: 'Street light out', severity: MINOR, near: [60, 7] },
  { code: 'public-facility', zh: '公共设施损坏', en: 'Public facility damaged', severity: MINOR, near: [40, 14] },
  { code: 'drain-blocked', zh: '下水道堵塞', en: 'Drain blocked', severity: MINOR, near: [60, 7] },
  { code: 'rubbish', zh: '垃圾积存', en: 'Rubbish not cleared', severity: MINOR, near: [50, 3] },
  { code: 'illegal-parking', zh: '违规停车', en: 'Illegal parking', severity: MINOR, near: [30, 1] },
  { code: 'street-vendor', zh: '占道经营', en: 'Street vendor in the way', severity: MINOR, near: [40, 1] },
  { code: 'illegal-advertising', zh: '违规张贴广告', en: 'Illegal advertising', severity: MINOR, near: [40, 7] },
  { code: 'illegal-building', zh: '违章搭建', en: 'Unlicensed building', severity: ORDINARY, near: [40, 30] },
  { code: 'dangerous-building', zh: '危房隐患', en: 'Dangerous building', severity: SERIOUS, near: [40, 30] },
  { code: 'noise', zh: '噪声扰民', en: 'Noise', severity: MINOR, near: [120, 2] },
  { code: 'pollution', zh: '环境污染', en: 'Pollution', severity: ORDINARY, near: [200, 7] },
  { code: 'straw-burning', zh: '露天焚烧', en: 'Open burning', severity: ORDINARY, near: [300, 1] },
  { code: 'river-pollution', zh: '河道污染', en: 'River pollution', severity: ORDINARY, near: [250, 5] },
  { code: 'flooding', zh: '内涝积水', en: 'Flooding', severity: SERIOUS, near: [150, 2] },
  {
    code: 'water-supply',
    zh: '供水故障',
    en: 'Water supply',
    severity: ORDINARY,
    utility: true,
    near: [200, 3],
    named: true,
  },
  {
    code: 'power-supply',
    zh: '供电故障',
    en: 'Power supply',
    severity: ORDINARY,
    utility: true,
    near: [250, 2],
    named: true,
  },
  {
    code: 'gas-supply',
    zh: '燃气泄漏隐患',
    en: 'Gas leak or supply',
    severity: CRITICAL,
    utility: true,
    near: [100, 2],
    named: true,
  },
  { code: 'fire-hazard', zh: '消防隐患', en: 'Fire hazard', severity: ORDINARY, near: [40, 14] },
  { code: 'fire', zh: '火情', en: 'Fire', severity: CRITICAL, near: [300, 1] },
  { code: 'production-safety', zh: '安全生产隐患', en: 'Safety of production', severity: ORDINARY, near: [60, 14] },
  { code: 'food-safety', zh: '食品安全', en: 'Food safety', severity: ORDINARY, near: [30, 7] },
  { code: 'traffic-safety', zh: '交通安全隐患', en: 'Traffic hazard', severity: ORDINARY, near: [60, 7] },
  { code: 'public-security', zh: '治安隐患', en: 'Public security', severity: ORDINARY, near: [80, 3] },
  { code: 'stray-animal', zh: '流浪动物', en: 'Stray animal', severity: MINOR, near: [150, 3] },
  {
    code: 'elder-card',
    zh: '老年证代办',
    en: 'Elder card renewal',
    severity: MINOR,
    near: [20, 1],
    named: true,
  },
  { code: 'person-in-need', zh: '困难群众求助', en: 'Person in need', severity: MINOR, near: [20, 3] },
  { code: 'dispute-labour', zh: '劳资纠纷', en: 'Dispute: labour', severity: ORDINARY, near: [60, 14], named: true },
  {
    code: 'dispute-land',
    zh: '征地拆迁纠纷',
    en: 'Dispute: land and demolition',
    severity: ORDINARY,
    near: [60, 30],
    named: true,
  },
  {
    code: 'dispute-property',
    zh: '房地产开发及物业纠纷',
    en: 'Dispute: property development and management',
    severity: ORDINARY,
    near: [100, 14],
    named: true,
  },
  {
    code: 'dispute-environment',
    zh: '环境保护纠纷',
    en: 'Dispute: environment',
    severity: ORDINARY,
    near: [200, 14],
    named: true,
  },
  { code: 'dispute-family', zh: '婚姻家庭纠纷', en: 'Dispute: marriage and family', severity: ORDINARY, near: [20, 7] },
  { code: 'dispute-neighbours', zh: '邻里纠纷', en: 'Dispute: neighbours', severity: ORDINARY, near: [20, 7] },
  { code: 'dispute-medical', zh: '医疗纠纷', en: 'Dispute: medical', severity: ORDINARY, near: [60, 14] },
  {
    code: 'dispute-traffic',
    zh: '交通事故赔偿纠纷',
    en: 'Dispute: traffic accident',
    severity: ORDINARY,
    near: [60, 7],
  },
  {
    code: 'dispute-tenure',
    zh: '山林土地权属纠纷',
    en: 'Dispute: forest and land tenure',
    severity: ORDINARY,
    near: [200, 30],
  },
  { code: 'dispute-lending', zh: '民间借贷纠纷', en: 'Dispute: lending', severity: ORDINARY, near: [20, 14] },
  { code: 'dispute-consumer', zh: '消费维权纠纷', en: 'Dispute: consumer', severity: ORDINARY, near: [30, 7] },
  { code: 'dispute-school', zh: '校园纠纷', en: 'Dispute: school', severity: ORDINARY, near: [80, 7] },
  {
    code: 'dispute-water',
    zh: '水利用水纠纷',
    en: 'Dispute: irrigation and water',
    severity: ORDINARY,
    near: [200, 14],
  },
  {
    code: 'suspicious-gathering',
    zh: '可疑聚集线索',
    en: 'Tip: suspicious gathering',
    severity: SERIOUS,
    near: [50, 3],
    named: true,
  },
];

/** The seed of the event category list. */
export const CATEGORIES: readonly NewCategory[] = ENTRIES.map(
  ({ code, zh, en, severity, utility = false, near: [radiusM, days], named = false }, index) => ({
    code,
    name: { zh, en },
    severity,
    utility,
    limits: utility
      ? { resolve: { amount: 3, unit: 'working-days' }, onSite: { amount: 24, unit: 'elapsed-hours' } }
      : { resolve: { amount: 7, unit: 'working-days' }, onSite: null },
    duplicates: { radiusM, days },
    sealed: code === 'suspicious-gathering',
    dispute: code.startsWith('dispute-'),
    leadUnit: LEAD_UNITS[code] ?? null,
    position: (index + 1) * 10,
    invented: !named,
  }),
);
