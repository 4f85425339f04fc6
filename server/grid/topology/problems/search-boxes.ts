import Flatbush from 'flatbush';
import type { Box } from '../../coverage/compare-shapes.ts';

/** Finds the numbers of boxed things by a box, its border included, in their order. */
export function searchBoxes(things: readonly { readonly box: Box }[]): (box: Box) => number[] {
  if (things.length === 0) return () => [];
  const index = new Flatbush(things.length);
  for (const { box } of things) index.add(...box);
  index.finish();
  return (box) => index.search(...box).sort((a, b) => a - b);
}
