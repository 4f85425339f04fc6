import { GOOD_OMENS } from './names/sites.ts';
import type { Random } from './random.ts';

/** Chinese and English. */
export interface SiteName {
  zh: string;
  en: string;
}

/** How sites of a kind are called: after the place, after a word of good omen, or both. {p} is the place, {o} the word. */
const PATTERNS: Readonly<Record<string, readonly (readonly [zh: string, en: string])[]>> = {
  school: [
    ['{p}小学', '{p} Primary School'],
    ['{p}中学', '{p} Middle School'],
    ['{p}{o}学校', '{p} {o} School'],
  ],
  kindergarten: [
    ['{p}幼儿园', '{p} Kindergarten'],
    ['{p}{o}幼儿园', '{p} {o} Kindergarten'],
  ],
  clinic: [
    ['{p}卫生室', '{p} Health Station'],
    ['{p}{o}诊所', '{p} {o} Clinic'],
  ],
  'care-home': [
    ['{p}敬老院', '{p} Home for the Elderly'],
    ['{p}{o}养老院', '{p} {o} Care Home'],
  ],
  hotel: [
    ['{o}宾馆（{p}）', '{o} Hotel, {p}'],
    ['{o}旅社（{p}）', '{o} Inn, {p}'],
    ['{o}酒店（{p}）', '{o} Grand Hotel, {p}'],
  ],
  venue: [
    ['{o}网吧（{p}）', '{o} Internet Café, {p}'],
    ['{o}歌厅（{p}）', '{o} Karaoke, {p}'],
    ['{o}棋牌室（{p}）', '{o} Card Room, {p}'],
  ],
  market: [
    ['{p}农贸市场', '{p} Market'],
    ['{p}{o}市场', '{p} {o} Market'],
  ],
  petrol: [
    ['{p}加油站', '{p} Petrol Station'],
    ['{p}{o}加油站', '{p} {o} Petrol Station'],
  ],
  'fireworks-works': [['{p}{o}花炮厂', '{p} {o} Fireworks Works']],
  'fireworks-depot': [
    ['{p}烟花爆竹仓库', '{p} Fireworks Depot'],
    ['{p}{o}烟花爆竹仓库', '{p} {o} Fireworks Depot'],
  ],
  'chemical-plant': [['{p}{o}化工厂', '{p} {o} Chemical Plant']],
  kiln: [['{p}{o}瓷厂', '{p} {o} Porcelain Works']],
  'building-site': [
    ['{o}苑项目工地（{p}）', '{o} Garden Building Site, {p}'],
    ['{o}大厦工地（{p}）', '{o} Tower Building Site, {p}'],
  ],
  reservoir: [
    ['{p}水库', '{p} Reservoir'],
    ['{p}{o}山塘', '{p} {o} Pond'],
  ],
  'bus-station': [['{p}汽车站', '{p} Bus Station']],
};

/** Names sites, no two alike. */
export class SiteNamer {
  readonly #taken = new Set<string>();

  /** @param place stem of the village or town, without 村 and the like */
  name(random: Random, kind: string, place: SiteName): SiteName {
    const patterns = PATTERNS[kind]!;
    // The plain name goes to the first of a place.
    for (const [zh, en] of patterns.filter(([pattern]) => !pattern.includes('{o}'))) {
      const name = filled(zh, en, place, { zh: '', en: '' });
      if (this.#take(name)) return name;
    }
    const [zh, en] = random.pick(patterns.filter(([pattern]) => pattern.includes('{o}')).concat(patterns.slice(-1)));
    for (let serial = 1; ; serial++) {
      const name = filled(zh, en, place, random.pick(GOOD_OMENS));
      const numbered = serial < 4 ? name : { zh: `${name.zh}${serial}`, en: `${name.en} ${serial}` };
      if (this.#take(numbered)) return numbered;
    }
  }

  #take({ zh }: SiteName): boolean {
    if (this.#taken.has(zh)) return false;
    this.#taken.add(zh);
    return true;
  }
}

const filled = (zh: string, en: string, place: SiteName, omen: SiteName): SiteName => ({
  zh: zh.replace('{p}', place.zh).replace('{o}', omen.zh),
  en: en.replace('{p}', place.en).replace('{o}', omen.en),
});
