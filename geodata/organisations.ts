/**
 * The organisations of the demo city, a table and what follows from the cells. Names of towns and villages are real; that
 * there is such an office, its telephone, and the whole list of departments are invented and marked so.
 */
import type { Organisation } from '../server/duty/contract.ts';
import type { DemoCell } from './city.ts';

/** As the service knows it, but with the cell by its code. */
export interface DemoOrganisation extends Omit<Organisation, 'cellId' | 'retiredAt'> {
  cellCode: string | null;
}

export const CENTRE = 'centre';
export const DIGITAL_CITY = 'digital-city-management';
export const HOTLINE = 'hotline-12345';

/** Code, Chinese and English name; an office below another names it. */
const DEPARTMENTS: readonly [code: string, zh: string, en: string, parent?: string][] = [
  ['urban-management', '城市管理和综合执法局', 'Urban Management Bureau'],
  ['sanitation', '环境卫生服务中心', 'Sanitation Service', 'urban-management'],
  ['municipal-works', '市政设施维护中心', 'Municipal Works', 'urban-management'],
  ['street-lighting', '路灯管理所', 'Street Lighting Office', 'urban-management'],
  ['landscape', '园林绿化中心', 'Parks and Trees', 'urban-management'],
  ['housing-construction', '住房和城乡建设局', 'Housing and Construction Bureau'],
  ['housing-service', '房产服务中心', 'Housing Service', 'housing-construction'],
  ['land-acquisition', '征地拆迁事务中心', 'Land Acquisition Office', 'natural-resources'],
  ['natural-resources', '自然资源局', 'Natural Resources Bureau'],
  ['forestry', '林业局', 'Forestry Bureau'],
  ['water-resources', '水利局', 'Water Resources Bureau'],
  ['agriculture', '农业农村局', 'Agriculture and Rural Affairs Bureau'],
  ['livestock', '畜牧水产事务中心', 'Livestock and Fisheries', 'agriculture'],
  ['ecology-environment', '生态环境局', 'Ecology and Environment Bureau'],
  ['transport', '交通运输局', 'Transport Bureau'],
  ['highways', '公路建设养护中心', 'Highway Maintenance', 'transport'],
  ['traffic-police', '公安局交警大队', 'Traffic Police', 'public-security'],
  ['public-security', '公安局', 'Public Security Bureau'],
  ['emergency-management', '应急管理局', 'Emergency Management Bureau'],
  ['fire-rescue', '消防救援大队', 'Fire and Rescue'],
  ['market-regulation', '市场监督管理局', 'Market Regulation Bureau'],
  ['commerce', '商务局', 'Commerce Bureau'],
  ['industry', '工业和信息化局', 'Industry Bureau'],
  ['human-resources', '人力资源和社会保障局', 'Human Resources and Social Security Bureau'],
  ['civil-affairs', '民政局', 'Civil Affairs Bureau'],
  ['disabled-persons', '残疾人联合会', "Disabled Persons' Federation"],
  ['womens-federation', '妇女联合会', "Women's Federation"],
  ['health', '卫生健康局', 'Health Bureau'],
  ['education', '教育局', 'Education Bureau'],
  ['justice', '司法局', 'Justice Bureau'],
  ['finance-office', '金融事务中心', 'Finance Office'],
  ['petitions', '信访局', 'Petitions Bureau'],
  ['culture-tourism', '文化旅游广电体育局', 'Culture, Tourism and Sport Bureau'],
  ['power-company', '供电公司', 'Power Company'],
  ['water-company', '自来水公司', 'Water Company'],
  ['gas-company', '燃气公司', 'Gas Company'],
];

/** Most departments are asked for now and then; the demo account of a department sits where there is always work. */
export const BUSY_DEPARTMENT = 'urban-management';

/**
 * Telephones of offices: the city's area code and a number that begins with 0, which no subscriber's can, because 0
 * leads out of the area (China's numbering plan gives local numbers the first digits 2 to 8).
 */
const officePhone = (serial: number): string => `0731-0${String(1_000_000 + serial)}`;

/** The centre, its departments and the two outside systems; then a sub-centre a town and a workstation a village. */
export function demoOrganisations(cells: readonly DemoCell[]): DemoOrganisation[] {
  const organisations: Omit<DemoOrganisation, 'phone' | 'position' | 'invented'>[] = [
    {
      code: CENTRE,
      parent: null,
      kind: 'centre',
      name: { zh: '醴陵市网格化管理服务中心', en: 'Liling Grid Management Centre' },
      cellCode: null,
    },
    ...DEPARTMENTS.map(([code, zh, en, parent = CENTRE]) => ({
      code,
      parent,
      kind: 'department' as const,
      name: { zh: `醴陵市${zh}`, en: `Liling ${en}` },
      cellCode: null,
    })),
    {
      code: DIGITAL_CITY,
      parent: CENTRE,
      kind: 'outside-system',
      name: { zh: '数字城管系统', en: 'Digital City Management' },
      cellCode: null,
    },
    {
      code: HOTLINE,
      parent: CENTRE,
      kind: 'outside-system',
      name: { zh: '12345市民服务热线', en: '12345 Citizen Hotline' },
      cellCode: null,
    },
  ];
  for (const { level, code, name, parentCode } of cells) {
    if (level === 2)
      organisations.push({
        code: subCentreOf(code),
        parent: CENTRE,
        kind: 'sub-centre',
        name: { zh: `${name.zh}网格化管理服务分中心`, en: `${name.en} Sub-centre` },
        cellCode: code,
      });
    if (level === 3)
      organisations.push({
        code: workstationOf(code),
        parent: subCentreOf(parentCode!),
        kind: 'workstation',
        name: { zh: `${name.zh}网格化管理服务工作站`, en: `${name.en} Workstation` },
        cellCode: code,
      });
  }
  return organisations.map((organisation, i) => ({
    ...organisation,
    phone: organisation.kind === 'outside-system' ? '' : officePhone(i),
    position: (i + 1) * 10,
    // Named by the source: the centre, the two systems, and that each town and village has its office.
    invented: organisation.kind === 'department',
  }));
}

export const subCentreOf = (townCode: string): string => `sub-${townCode}`;
export const workstationOf = (villageCode: string): string => `station-${villageCode}`;
