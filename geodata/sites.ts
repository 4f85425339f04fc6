import type { Position } from '../server/grid/contract.ts';
import type { DemoCell, DemoCity } from './city.ts';
import { leafFinder } from './leaf-finder.ts';
import { nameStem } from './name-stem.ts';
import { personName } from './names/person-name.ts';
import { STREETS } from './phrases.ts';
import { type Habitat, type Place, placeDrawer } from './places.ts';
import { Random } from './random.ts';
import { type SiteName, SiteNamer } from './site-names.ts';

/** A key site of the demo; its inspections stand in site-history.ts. */
export interface DemoSite {
  code: string;
  kind: string;
  name: SiteName;
  position: Position;
  cellCode: string;
  address: string;
  contactName: string;
  contactPhone: string;
  note: string;
}

/** How many there are of a kind, where they lie, and how far from one another at least, metres. */
interface Wanted {
  count: number;
  habitat: Habitat;
  apartM: number;
  where?: readonly Place['surroundings'][];
}

const WANTED: Readonly<Record<string, Wanted>> = {
  school: { count: 150, habitat: 'homes', apartM: 600 },
  kindergarten: { count: 130, habitat: 'homes', apartM: 350 },
  clinic: { count: 140, habitat: 'homes', apartM: 300 },
  'care-home': { count: 45, habitat: 'homes', apartM: 900 },
  hotel: { count: 125, habitat: 'streets', apartM: 60, where: ['city', 'town'] },
  venue: { count: 105, habitat: 'streets', apartM: 60, where: ['city', 'town'] },
  market: { count: 65, habitat: 'streets', apartM: 500 },
  petrol: { count: 60, habitat: 'roads', apartM: 900 },
  'fireworks-works': { count: 60, habitat: 'hills', apartM: 900, where: ['village'] },
  'fireworks-depot': { count: 45, habitat: 'fields', apartM: 900, where: ['village'] },
  'chemical-plant': { count: 22, habitat: 'fields', apartM: 1500, where: ['town', 'village'] },
  kiln: { count: 100, habitat: 'roads', apartM: 250, where: ['town', 'village'] },
  'building-site': { count: 65, habitat: 'homes', apartM: 150, where: ['city', 'town'] },
  reservoir: { count: 65, habitat: 'hills', apartM: 1200, where: ['village'] },
  'bus-station': { count: 23, habitat: 'streets', apartM: 2200, where: ['city', 'town'] },
};
const MOST_DRAWS = 4_000;
const METRES_A_DEGREE = 111_195;

/** Some 1,200 key sites: more where people live, each kind where it belongs. All invented; the same for the same seed. */
export function demoSites({ seed, cells, places }: Pick<DemoCity, 'seed' | 'cells' | 'places'>): DemoSite[] {
  const find = leafFinder(cells);
  const draw = placeDrawer(places);
  const byCode = new Map(cells.map((cell) => [cell.code, cell]));
  const namer = new SiteNamer();
  const sites: DemoSite[] = [];
  for (const [kind, { count, habitat, apartM, where }] of Object.entries(WANTED)) {
    const random = new Random(seed, `sites ${kind}`);
    const placed: Position[] = [];
    for (let draws = 0; placed.length < count && draws < MOST_DRAWS; draws++) {
      const { position, surroundings: drawn } = draw(random, habitat);
      const leaf = find(position);
      if (leaf === undefined) continue;
      // Places are drawn around points, and may come to lie in the next village.
      const surroundings = leaf.urban ? (drawn === 'village' ? 'town' : drawn) : 'village';
      if (where !== undefined && !where.includes(surroundings)) continue;
      if (placed.some((other) => isNear(position, other, apartM))) continue;
      placed.push(position);
      const village = byCode.get(leaf.parentCode!)!;
      const town = byCode.get(village.parentCode!)!;
      sites.push({
        code: `${kind}-${String(placed.length).padStart(4, '0')}`,
        kind,
        name: namer.name(random, kind, nameStem(kind === 'bus-station' ? town : village)),
        position,
        cellCode: leaf.code,
        address: addressOf(random, town, village, surroundings),
        contactName: personName(random),
        contactPhone: contactPhone(sites.length + 1),
        note: random.chance(0.12) ? random.pick(NOTES) : '',
      });
    }
  }
  return sites;
}

const NOTES = [
  '白天联系，晚间无人值守',
  '大门在侧巷',
  '与邻近单位共用消防通道',
  '节假日照常营业',
  '负责人常外出，先打电话',
];

/** No subscriber can have it, as with the people of the demo; those begin with another digit. */
const contactPhone = (serial: number): string => `000${String(20_000_000 + serial)}`;

function addressOf(random: Random, town: DemoCell, village: DemoCell, surroundings: Place['surroundings']): string {
  const place = `${town.name.zh}${village.name.zh}`;
  if (surroundings === 'village') return `${place}${1 + random.below(22)}组`;
  return `${place}${surroundings === 'city' ? random.pick(STREETS) : '集镇主街'}${1 + random.below(260)}号`;
}

function isNear([lonA, latA]: Position, [lonB, latB]: Position, withinM: number): boolean {
  const north = (latB - latA) * METRES_A_DEGREE;
  const east = (lonB - lonA) * METRES_A_DEGREE * Math.cos((latA * Math.PI) / 180);
  return north * north + east * east < withinM * withinM;
}
