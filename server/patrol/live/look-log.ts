import { recordAudit } from '../../identity/audit.ts';
import { recordAuditOnce } from '../../identity/audit-once.ts';
import { BoundedMap } from '../../identity/bounded-map.ts';
import type { Actor } from '../../platform/http.ts';
import type { PatrolPlace } from '../patrol-place.ts';

/** What is looked at all the time: the live map, trails, replay, the people nearest to a point, and from where sites were inspected. */
export type Look = 'live' | 'trails' | 'replay' | 'nearest' | 'marked' | 'inspections';

const HOUR_MS = 3_600_000;
const MOST_KEPT = 10_000;

/** Who looked where people are. Entries name whom and when, and never a position. */
export class LookLog {
  readonly #place: Pick<PatrolPlace, 'database' | 'city' | 'grid' | 'clock'>;
  /** Those of this hour that stand in the audit already. */
  readonly #noted = new BoundedMap<string, Promise<void>>(MOST_KEPT);

  constructor(place: Pick<PatrolPlace, 'database' | 'city' | 'grid' | 'clock'>) {
    this.#place = place;
  }

  /** One entry for each hour, account and area. Nobody is shown anything before it stands there. */
  async often(actor: Pick<Actor, 'name' | 'areaCellId'>, look: Look): Promise<void> {
    const { database, city, clock, grid } = this.#place;
    const at = clock();
    const hour = Math.floor(at.getTime() / HOUR_MS);
    const key = `${hour} ${look} ${actor.areaCellId} ${actor.name}`;
    let noted = this.#noted.get(key);
    if (noted === undefined) {
      const area = actor.areaCellId === null ? null : (grid.current().cellById(actor.areaCellId)?.code ?? '');
      const record = { at, actor: actor.name, action: 'patrol.look', subject: look, detail: { area } };
      noted = database.transaction((transaction) =>
        recordAuditOnce(transaction, city.code, record, {
          from: new Date(hour * HOUR_MS),
          to: new Date((hour + 1) * HOUR_MS),
        }),
      );
      this.#noted.set(key, noted);
      noted.catch(() => this.#noted.delete(key));
    }
    await noted;
  }

  /** An entry for each look at the track of somebody. */
  async track(actor: Pick<Actor, 'name'>, staff: string, { from, to }: { from: Date; to: Date }): Promise<void> {
    const { database, city, clock } = this.#place;
    const detail = { from: from.toISOString(), to: to.toISOString() };
    const record = { at: clock(), actor: actor.name, action: 'patrol.look-at-track', subject: staff, detail };
    await database.transaction((transaction) => recordAudit(transaction, city.code, record));
  }
}
