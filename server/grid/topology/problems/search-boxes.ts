import Flatbush from 'flatbush';
import type { Box } from '../../coverage/compare-shapes.ts';

/** So few are looked through one by one: a tree costs more than it saves. */
const FEW = 24;

/** Finds the numbers of boxed things by a box, its border included, in their order. */
export function searchBoxes(things: readonly { readonly box: Box }[]): (box: Box) => number[] {
  if (things.length <= FEW)
    return ([west, south, east, north]) =>
      things.flatMap(({ box }, i) =>
        box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south ? [i] : [],
      );
  const index = new Flatbush(things.length);
  for (const { box } of things) index.add(...box);
  index.finish();
  return (box) => index.search(...box).sort((a, b) => a - b);
}
