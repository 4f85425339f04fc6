import Flatbush from 'flatbush';
import type { Position } from '../../contract.ts';
import { type Edge, haveCommon, runsBack } from '../check/edges-meet.ts';
import { samePosition } from '../coverage.ts';
import { boxOfLine } from '../structure/arc-index.ts';

/** Where a line crosses, touches or runs back along itself; undefined when it does not. It may close at its ends. */
export function lineCrossesItself(line: readonly Position[]): Position | undefined {
  const edges = line.slice(1).map((to, i): Edge => [line[i]!, to]);
  if (edges.length < 2) return undefined;
  const closes = samePosition(line[0]!, line.at(-1)!);
  const tree = new Flatbush(edges.length);
  for (const edge of edges) tree.add(...boxOfLine(edge));
  tree.finish();
  for (const [i, edge] of edges.entries())
    for (const j of tree.search(...boxOfLine(edge), (other) => other > i)) {
      const other = edges[j]!;
      const follows = j === i + 1;
      const closing = closes && i === 0 && j === edges.length - 1;
      if (follows && closing) return edge[1];
      if (follows || closing) {
        const [at, from, to] = follows ? [edge[1], edge[0], other[1]] : [edge[0], edge[1], other[0]];
        if (runsBack(at, from, to)) return at;
      } else if (haveCommon(...edge, ...other)) return other[0];
    }
  return undefined;
}
