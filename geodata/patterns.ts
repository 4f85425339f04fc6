import type { Habitat } from './places.ts';

/** When in the day: weights of the 24 hours. Working hours have two humps with the noon rest between. */
export const HOURS = {
  day: [0.3, 0.2, 0.1, 0.1, 0.2, 0.6, 2, 5, 9, 11, 10, 6.5, 3.4, 3.6, 7, 9.5, 9, 6.5, 4.5, 3.6, 2.8, 1.8, 1, 0.5],
  evening: [
    0.6, 0.3, 0.2, 0.1, 0.1, 0.4, 1.4, 3.4, 4.6, 4.2, 3.6, 3, 2.6, 2.4, 3, 3.6, 4.6, 7, 9.6, 10.6, 9, 5.6, 2.8, 1.2,
  ],
  night: [
    4.4, 2.4, 1.4, 0.8, 0.6, 0.8, 1.4, 2, 2.6, 2.8, 2.4, 2, 2.6, 2.6, 2.2, 2.4, 2.8, 3.4, 5, 7.6, 9.8, 11, 10.4, 7.6,
  ],
} as const;

/** Weights of the months, January first. */
const SEASONS = {
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  rains: [0.1, 0.2, 0.6, 1.2, 3, 3.8, 2.6, 0.9, 0.4, 0.2, 0.2, 0.1],
  storms: [0.4, 0.5, 1.2, 1.8, 1.8, 1.6, 1.7, 1.4, 0.7, 0.4, 0.3, 0.3],
  autumn: [0.8, 0.7, 0.5, 0.6, 0.4, 0.3, 0.5, 0.9, 2, 2.5, 2.2, 1.2],
  summer: [0.6, 0.6, 0.7, 0.9, 1.1, 1.4, 1.8, 1.7, 1.2, 0.9, 0.7, 0.6],
  winter: [1.7, 1.5, 1, 0.8, 0.7, 0.8, 1, 1, 0.8, 0.8, 1, 1.4],
  yearEnd: [2.2, 1.3, 0.7, 0.7, 0.8, 0.8, 0.8, 0.8, 0.9, 1, 1.2, 1.8],
  drought: [0.3, 0.3, 0.5, 0.8, 1, 1.1, 2.4, 2.6, 1.4, 0.8, 0.4, 0.3],
} as const;

/** How often, where, when and how fast the demo has a category. */
export interface Pattern {
  /** Share of all reports, per thousand or so. */
  share: number;
  habitat: Habitat;
  hours: keyof typeof HOURS;
  season: readonly number[];
  /** Half of the reports are closed within so many hours. */
  handlingHours: number;
}

const pattern = (
  share: number,
  habitat: Habitat,
  hours: keyof typeof HOURS,
  season: keyof typeof SEASONS,
  handlingHours: number,
): Pattern => ({ share, habitat, hours, season: SEASONS[season], handlingHours });

/** By category. Tips on suspicious gatherings come apart from the others, sealed (tips.ts). */
export const PATTERNS: Readonly<Record<string, Pattern>> = {
  rubbish: pattern(125, 'homes', 'day', 'summer', 9),
  'illegal-parking': pattern(105, 'streets', 'evening', 'even', 1.2),
  'street-vendor': pattern(75, 'streets', 'evening', 'summer', 2),
  'road-damage': pattern(60, 'roads', 'day', 'storms', 52),
  'street-light': pattern(55, 'streets', 'evening', 'even', 30),
  noise: pattern(48, 'homes', 'night', 'summer', 4),
  'illegal-advertising': pattern(45, 'streets', 'day', 'even', 20),
  'fire-hazard': pattern(40, 'homes', 'day', 'autumn', 26),
  pollution: pattern(38, 'homes', 'day', 'even', 44),
  'public-facility': pattern(38, 'homes', 'day', 'even', 48),
  'elder-card': pattern(6, 'homes', 'day', 'even', 60),
  'person-in-need': pattern(35, 'homes', 'day', 'winter', 12),
  'drain-blocked': pattern(30, 'streets', 'day', 'rains', 18),
  'illegal-building': pattern(26, 'homes', 'day', 'even', 88),
  'traffic-safety': pattern(26, 'roads', 'day', 'even', 40),
  'water-supply': pattern(25, 'homes', 'day', 'winter', 9),
  'power-supply': pattern(23, 'homes', 'evening', 'summer', 6),
  'production-safety': pattern(22, 'homes', 'day', 'even', 34),
  'food-safety': pattern(21, 'streets', 'day', 'summer', 26),
  'straw-burning': pattern(20, 'fields', 'day', 'autumn', 2),
  'river-pollution': pattern(19, 'rivers', 'day', 'summer', 34),
  'fallen-tree': pattern(17, 'roads', 'day', 'storms', 7),
  'stray-animal': pattern(16, 'homes', 'day', 'even', 16),
  'public-security': pattern(15, 'homes', 'night', 'even', 22),
  'manhole-cover': pattern(10, 'streets', 'day', 'storms', 5),
  'dangerous-building': pattern(5, 'fields', 'day', 'rains', 60),
  flooding: pattern(4.5, 'rivers', 'day', 'rains', 10),
  'gas-supply': pattern(2.4, 'streets', 'evening', 'winter', 3),
  fire: pattern(1.8, 'hills', 'day', 'autumn', 3),
  'dispute-neighbours': pattern(17, 'homes', 'day', 'even', 50),
  'dispute-family': pattern(11, 'homes', 'evening', 'yearEnd', 44),
  'dispute-property': pattern(8, 'streets', 'day', 'even', 90),
  'dispute-labour': pattern(8, 'homes', 'day', 'yearEnd', 70),
  'dispute-land': pattern(5, 'fields', 'day', 'even', 110),
  'dispute-consumer': pattern(5, 'streets', 'day', 'even', 40),
  'dispute-traffic': pattern(5, 'roads', 'day', 'even', 46),
  'dispute-lending': pattern(4, 'homes', 'day', 'yearEnd', 80),
  'dispute-tenure': pattern(3.5, 'hills', 'day', 'even', 110),
  'dispute-environment': pattern(3, 'homes', 'day', 'even', 80),
  'dispute-water': pattern(2.5, 'fields', 'day', 'drought', 56),
  'dispute-school': pattern(2, 'streets', 'day', 'even', 48),
  'dispute-medical': pattern(1.5, 'streets', 'day', 'even', 90),
  'suspicious-gathering': pattern(0, 'homes', 'night', 'even', 30),
};

/** Monday to Sunday. */
export const WEEKDAYS = [1.14, 1.08, 1.06, 1.04, 1.05, 0.86, 0.77] as const;
