/**
 * Three of the four lists that the demo city starts with, and who leads in each dispute; the fourth, the event categories,
 * stands in categories.ts. The source names the lists and four of the disputes; all entries are our own and marked so,
 * but for those of the four.
 */
import type { DailyInspection, DepartmentDuty, HandOffRule } from '../server/duty/lists/register-contract.ts';
import { DIGITAL_CITY, HOTLINE } from './organisations.ts';

/** The city proper. */
const URBAN = '1:430281S1';
/** 枫林镇 and 白兔潭镇, whose offices answer for some matters themselves. */
const FENGLIN = '2:430281130';
const BAITUTAN = '2:430281102';

/** The department that leads in each of the thirteen disputes. */
export const LEAD_UNITS: Readonly<Record<string, string>> = {
  'dispute-labour': 'human-resources',
  'dispute-land': 'land-acquisition',
  'dispute-property': 'housing-construction',
  'dispute-environment': 'ecology-environment',
  'dispute-family': 'womens-federation',
  'dispute-neighbours': 'justice',
  'dispute-medical': 'health',
  'dispute-traffic': 'traffic-police',
  'dispute-tenure': 'forestry',
  'dispute-lending': 'finance-office',
  'dispute-consumer': 'market-regulation',
  'dispute-school': 'education',
  'dispute-water': 'water-resources',
};
const NAMED_BY_THE_SOURCE = ['dispute-labour', 'dispute-land', 'dispute-property', 'dispute-environment'];

/** Category, who leads, who assists, and where; without a place the whole city. */
type Duty = [category: string, lead: string, assisting?: readonly string[], area?: string];

/**
 * What a department leads in the city proper only, the cell's own people see to in towns and villages: nothing goes
 * higher than it must.
 */
const DUTIES: readonly Duty[] = [
  ['manhole-cover', 'municipal-works', ['urban-management']],
  ['fallen-tree', 'highways', ['forestry']],
  ['fallen-tree', 'landscape', ['municipal-works'], URBAN],
  ['road-damage', 'highways', ['transport']],
  ['road-damage', 'municipal-works', [], URBAN],
  ['street-light', 'street-lighting', [], URBAN],
  ['public-facility', 'municipal-works', ['culture-tourism'], URBAN],
  ['drain-blocked', 'municipal-works', ['water-resources'], URBAN],
  ['rubbish', 'sanitation', [], URBAN],
  ['illegal-parking', 'traffic-police', ['urban-management'], URBAN],
  ['street-vendor', 'urban-management', [], URBAN],
  ['illegal-advertising', 'urban-management', [], URBAN],
  ['illegal-building', 'natural-resources', ['agriculture']],
  ['illegal-building', 'urban-management', ['natural-resources'], URBAN],
  ['dangerous-building', 'housing-construction', ['emergency-management']],
  ['noise', 'urban-management', ['ecology-environment', 'public-security'], URBAN],
  ['pollution', 'ecology-environment', ['urban-management']],
  ['straw-burning', 'agriculture', ['ecology-environment', 'fire-rescue'], FENGLIN],
  ['straw-burning', 'urban-management', ['ecology-environment'], URBAN],
  ['river-pollution', 'water-resources', ['ecology-environment']],
  ['flooding', 'water-resources', ['emergency-management']],
  ['flooding', 'municipal-works', ['emergency-management', 'water-resources'], URBAN],
  ['water-supply', 'water-company', ['water-resources']],
  ['power-supply', 'power-company'],
  ['gas-supply', 'gas-company', ['fire-rescue', 'emergency-management']],
  ['fire-hazard', 'fire-rescue', ['emergency-management'], URBAN],
  ['fire-hazard', 'emergency-management', ['fire-rescue'], BAITUTAN],
  ['fire', 'fire-rescue', ['emergency-management', 'forestry']],
  ['production-safety', 'emergency-management', ['industry']],
  ['production-safety', 'industry', ['emergency-management'], BAITUTAN],
  ['food-safety', 'market-regulation', ['health']],
  ['traffic-safety', 'traffic-police', ['transport']],
  ['traffic-safety', 'highways', ['traffic-police'], FENGLIN],
  ['public-security', 'public-security'],
  ['stray-animal', 'livestock', ['urban-management'], URBAN],
  ['elder-card', 'civil-affairs'],
  ['person-in-need', 'civil-affairs', ['disabled-persons'], URBAN],
  ['suspicious-gathering', 'public-security'],
  ...Object.entries(LEAD_UNITS).map(([category, lead]): Duty => [category, lead, ['petitions']]),
];

/** Department duties 部门职责清单. */
export const DEPARTMENT_DUTIES: readonly DepartmentDuty[] = DUTIES.map(
  ([category, lead, assisting = [], area = null]) => ({
    category,
    area,
    lead,
    assisting: [...assisting],
    invented: !NAMED_BY_THE_SOURCE.includes(category),
  }),
);

/** Hand-offs 问题交办清单: components of the city proper have a system of their own, and what residents ring about. */
export const HAND_OFFS: readonly HandOffRule[] = [
  { category: 'street-light', area: URBAN, system: DIGITAL_CITY, invented: true },
  { category: 'public-facility', area: URBAN, system: DIGITAL_CITY, invented: true },
  { category: 'illegal-advertising', area: URBAN, system: DIGITAL_CITY, invented: true },
  { category: 'noise', area: URBAN, system: HOTLINE, invented: true },
  { category: 'stray-animal', area: URBAN, system: HOTLINE, invented: true },
];

/** Code, name, where, once in so many working days, and the category of what is found. */
type Inspection = [
  code: string,
  zh: string,
  en: string,
  where: DailyInspection['where'],
  everyWorkingDays: number,
  category: string | null,
  /** Named by the source. */
  named?: boolean,
];
const INSPECTIONS: readonly Inspection[] = [
  ['manhole-covers', '井盖', 'Manhole covers', 'urban', 1, 'manhole-cover', true],
  ['street-lights', '路灯', 'Street lights', 'urban', 5, 'street-light'],
  ['pavements', '人行道与路面', 'Pavements and carriageways', 'urban', 2, 'road-damage'],
  ['bins', '垃圾桶与收集点', 'Bins and collection points', 'everywhere', 1, 'rubbish'],
  ['drains', '雨水口与排水沟', 'Gullies and drains', 'everywhere', 5, 'drain-blocked'],
  ['fire-lanes', '消防通道', 'Fire lanes', 'urban', 1, 'fire-hazard'],
  ['hydrants', '消火栓', 'Hydrants', 'urban', 20, 'fire-hazard'],
  ['bike-charging', '电动车停放充电', 'Charging of electric bicycles', 'urban', 2, 'fire-hazard'],
  ['small-shops', '"九小"场所', 'Small premises', 'urban', 10, 'fire-hazard'],
  ['parking', '占用盲道与消防通道停车', 'Parking on tactile paving', 'urban', 1, 'illegal-parking'],
  ['stalls', '占道经营', 'Stalls in the way', 'urban', 1, 'street-vendor'],
  ['advertising', '小广告', 'Stuck-up advertising', 'urban', 2, 'illegal-advertising'],
  ['playgrounds', '健身与游乐设施', 'Exercise and play equipment', 'everywhere', 10, 'public-facility'],
  ['trees', '行道树与古树', 'Street trees and old trees', 'everywhere', 10, 'fallen-tree'],
  ['building-works', '新增搭建', 'New building works', 'everywhere', 5, 'illegal-building'],
  ['old-houses', '危旧房屋', 'Old and unsafe houses', 'everywhere', 20, 'dangerous-building'],
  ['gas-bottles', '瓶装燃气用户', 'Users of bottled gas', 'urban', 20, 'gas-supply'],
  ['school-gates', '校园周边', 'Around the schools', 'everywhere', 1, 'public-security'],
  ['rented-rooms', '出租房屋', 'Rented rooms', 'urban', 10, 'public-security'],
  ['ponds', '山塘水库', 'Ponds and reservoirs', 'rural', 5, 'flooding'],
  ['rivers', '河道与沟渠', 'Rivers and ditches', 'rural', 5, 'river-pollution'],
  ['fields', '秸秆与垃圾焚烧', 'Burning of straw and rubbish', 'rural', 1, 'straw-burning'],
  ['village-roads', '村组道路与护栏', 'Village roads and railings', 'rural', 5, 'traffic-safety'],
  ['fireworks', '花炮非法生产储存', 'Unlicensed fireworks', 'rural', 5, 'production-safety'],
  ['slopes', '地质灾害点', 'Slopes that may slide', 'rural', 10, 'dangerous-building'],
  ['power-lines', '电力线路与树障', 'Power lines and trees in them', 'rural', 20, 'power-supply'],
  [
    'people-alone',
    '独居老人与留守儿童',
    'Elderly living alone, children left behind',
    'everywhere',
    5,
    'person-in-need',
  ],
  ['quarrels', '矛盾纠纷', 'Quarrels', 'everywhere', 5, 'dispute-neighbours'],
];

/** Daily inspections 日常巡查清单. */
export const DAILY_INSPECTIONS: readonly DailyInspection[] = INSPECTIONS.map(
  ([code, zh, en, where, everyWorkingDays, category, named = false]) => ({
    code,
    name: { zh, en },
    where,
    everyWorkingDays,
    category,
    invented: !named,
  }),
);
