import Flatbush from 'flatbush';
import type { Position } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';

/** So many arcs are looked through one by one before the tree is built anew: less than a tenth of a millisecond. */
const MOST_RECENT = 512;

/** An arc, as far as finding it goes; `Arc` of a coverage. */
export interface PlacedArc {
  readonly id: number;
  readonly positions: readonly Position[];
}

interface Boxed {
  arc: PlacedArc;
  box: Box;
}

/**
 * Finds arcs by their boxes. A tree over the arcs that there were at first, and a short list of those made since: an
 * edit adds to the list, and arcs that are gone are passed over when found.
 */
export class ArcIndex {
  readonly #tree: Flatbush | undefined;
  /** In the order of the tree. */
  readonly #first: readonly PlacedArc[];
  readonly #recent: readonly Boxed[];

  private constructor(tree: Flatbush | undefined, first: readonly PlacedArc[], recent: readonly Boxed[]) {
    this.#tree = tree;
    this.#first = first;
    this.#recent = recent;
  }

  static of(arcs: Iterable<PlacedArc>): ArcIndex {
    const first = [...arcs];
    if (first.length === 0) return new ArcIndex(undefined, first, []);
    const tree = new Flatbush(first.length);
    for (const { positions } of first) tree.add(...boxOfLine(positions));
    tree.finish();
    return new ArcIndex(tree, first, []);
  }

  /** The index of the coverage whose arcs are `arcs`, of which `made` are new. */
  with(arcs: ArcsById, made: readonly PlacedArc[]): ArcIndex {
    const recent = this.#recent.filter(({ arc }) => arcs.get(arc.id) === arc);
    for (const arc of made) recent.push({ arc, box: boxOfLine(arc.positions) });
    if (recent.length > MOST_RECENT) return ArcIndex.of(arcs.values());
    return new ArcIndex(this.#tree, this.#first, recent);
  }

  /** Arcs of the coverage whose boxes meet `box`, its border included, by number. */
  search({ arcs }: { readonly arcs: ArcsById }, [west, south, east, north]: Box): PlacedArc[] {
    const found: PlacedArc[] = [];
    for (const at of this.#tree?.search(west, south, east, north) ?? []) {
      const arc = this.#first[at]!;
      if (arcs.get(arc.id) === arc) found.push(arc);
    }
    for (const { arc, box } of this.#recent)
      if (box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south && arcs.get(arc.id) === arc)
        found.push(arc);
    return found.sort((a, b) => a.id - b.id);
  }
}

interface ArcsById {
  get(id: number): PlacedArc | undefined;
  values(): Iterable<PlacedArc>;
}

export function boxOfLine(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    if (lon < west) west = lon;
    if (lat < south) south = lat;
    if (lon > east) east = lon;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}
