/** Outlines of ground that nobody walks, by kind: metres from their middle, corner by corner, counter-clockwise. */
import type { Random } from './random.ts';

/** Corners in order; the last is not the first again. */
export type ClosedOutline = (readonly [x: number, y: number])[];

/** Water: round, with bays. */
export function waterOutline(random: Random, radiusM: number): ClosedOutline {
  const corners = 16 + random.below(20);
  const [broad, deep, fine] = [random.between(0.12, 0.3), random.between(0.05, 0.16), 0.05];
  const [a, b] = [random.between(0, 2 * Math.PI), random.between(0, 2 * Math.PI)];
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    const bays = broad * Math.sin(2 * angle + a) + deep * Math.sin(3 * angle + b) + fine * (2 * random.unit() - 1);
    const reach = radiusM * (1 + bays);
    return [reach * Math.cos(angle), reach * Math.sin(angle)] as const;
  });
}

/** Behind a wall or a hoarding: an oblong with rounded corners. */
export function walledOutline(random: Random, lengthM: number, widthM: number): ClosedOutline {
  const turn = random.between(0, Math.PI);
  const cornerM = 0.12 * widthM;
  const signs = [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ] as const;
  return signs.flatMap(([sx, sy], quarter) =>
    [0, 1, 2].map((step) => {
      const angle = ((quarter + step / 2) * Math.PI) / 2;
      return turned(
        sx * (lengthM / 2 - cornerM) + cornerM * Math.cos(angle),
        sy * (widthM / 2 - cornerM) + cornerM * Math.sin(angle),
        turn,
      );
    }),
  );
}

/** Tracks side by side: long, narrow, a little bent, narrower at the ends. */
export function trackOutline(random: Random, lengthM: number, widthM: number): ClosedOutline {
  const turn = random.between(0, Math.PI);
  const bendM = random.between(-0.04, 0.04) * lengthM;
  const steps = 10;
  const side = (sign: 1 | -1): ClosedOutline =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const along = (2 * i) / steps - 1;
      const half = (widthM / 2) * (1 - 0.75 * along ** 4);
      return turned((along * lengthM) / 2, bendM * (1 - along * along) + sign * half, turn);
    });
  return [...side(-1), ...side(1).toReversed()];
}

const turned = (x: number, y: number, turn: number): readonly [number, number] => [
  x * Math.cos(turn) - y * Math.sin(turn),
  x * Math.sin(turn) + y * Math.cos(turn),
];
