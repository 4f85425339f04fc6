import { Chain } from '../../coverage/chain.ts';
import { isGround } from '../../coverage/compare-shapes.ts';
import { type Face, facesOf } from '../../coverage/faces.ts';
import { planarGraph } from '../../coverage/planar-graph.ts';
import type { ArcSurvey } from './arc-survey.ts';
import { type Cluster, clustersOf } from './cluster-borders.ts';
import type { LooseBorder } from './loose-borders.ts';
import { searchBoxes } from './search-boxes.ts';
import { arcsMeet } from './sound-rings.ts';

/**
 * The ground that loose borders show to be covered twice, or not at all though enclosed. Borders that hang together are
 * a cluster; what one encloses does not depend on the others, so that an edit costs the clusters that it touched: where
 * the borders of a whole city were drawn anew, a tenth of what all of them cost.
 */
export class LooseGround {
  readonly #survey: ArcSurvey;
  #known = new Map<string, Known>();

  constructor(survey: ArcSurvey) {
    this.#survey = survey;
  }

  /** `alongM` of a face is by the number of the arc. Yields between clusters. */
  *faces(loose: readonly LooseBorder[]): Generator<undefined, Face[]> {
    const found = new Map<string, Known>();
    const unknown = new Map<string, Known[]>();
    for (const cluster of clustersOf(loose, this.#survey)) {
      const key = `${cluster.around} ${cluster.borders.map(({ arc, net }) => `${arc.id}:${net}`)}`;
      let known = this.#known.get(key);
      if (!known?.cluster.borders.every(({ arc }, i) => arc === cluster.borders[i]!.arc)) {
        known = { cluster, faces: [] };
        // One search for all that need no cutting: the arrays that a search begins with cost more than a small cluster.
        const meets = anyMeet(cluster.borders, this.#survey);
        const together = meets ? key : `${cluster.around}`;
        unknown.set(together, [...(unknown.get(together) ?? []), known]);
      }
      found.set(key, known);
    }
    for (const [together, clusters] of unknown) {
      findFaces(clusters, together.includes(' '));
      yield;
    }
    this.#known = found;
    return [...found.values()].flatMap(({ faces }) => faces);
  }
}

interface Known {
  readonly cluster: Cluster;
  readonly faces: Face[];
}

/** Gives each of some clusters with as much ground around them the faces that are to be told. */
function findFaces(clusters: readonly Known[], meets: boolean): void {
  const { around } = clusters[0]!.cluster;
  const chain = new Chain();
  const owner = new Map<number, Known>();
  for (const known of clusters)
    for (const { arc, net } of known.cluster.borders) {
      chain.addLine(arc.positions, arc.id, net);
      owner.set(arc.id, known);
    }
  const flawed = (winding: number, unbounded: boolean) =>
    !unbounded && (winding + around >= 2 || winding + around === 0);
  for (const face of facesOf(planarGraph(chain, !meets), flawed)) {
    const [arc] = face.alongM.keys();
    if (isGround(face)) owner.get(arc!)!.faces.push({ ...face, winding: face.winding + around });
  }
}

/** Whether borders have more in common than their ends. As a rule they do not, and need not be cut where they meet. */
function anyMeet(borders: readonly LooseBorder[], survey: ArcSurvey): boolean {
  const surveyed = borders.map(({ arc }) => survey.view(arc));
  if (!surveyed.every(({ number }) => survey.simple[number] === 1)) return true;
  const near = searchBoxes(surveyed);
  return surveyed.some((a, i) => near(a.box).some((j) => j > i && arcsMeet(survey, a.number, surveyed[j]!.number)));
}
