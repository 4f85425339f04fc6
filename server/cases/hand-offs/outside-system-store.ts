/** SQL of the addresses and secrets of outside systems. */
import { withinArea } from '../../identity/area-filter.ts';
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { Viewer } from './hand-off-store.ts';

export interface OutsideSystemRow {
  code: string;
  name: { zh: string; en: string };
  /** null: it is told by hand. */
  url: string | null;
  enabled: boolean | null;
  failures: number | null;
  restUntil: Date | null;
  waiting: number;
  dead: number;
  lastSuccessAt: Date | null;
}

/** Every outside system in use, with what waits for it of the cases that `viewer` may see. */
export async function readOutsideSystems(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
): Promise<OutsideSystemRow[]> {
  const counted = withinArea(
    queryable('hand_off')
      .join('report', { 'report.city': 'hand_off.city', 'report.id': 'hand_off.report_id' })
      .select(
        'hand_off.system',
        queryable.raw("count(*) filter (where hand_off.state = 'waiting') as waiting"),
        queryable.raw("count(*) filter (where hand_off.state = 'dead') as dead"),
      )
      .where({ 'hand_off.city': city, 'report.sealed': false })
      .whereIn('hand_off.state', ['waiting', 'dead'])
      .groupBy('hand_off.system'),
    viewer,
    'report.cell_path',
  ).as('counted');
  // The newest first, by its index: of what was delivered only that one is looked at.
  const lastSuccessAt = withinArea(
    queryable('hand_off')
      .join('report', { 'report.city': 'hand_off.city', 'report.id': 'hand_off.report_id' })
      .select('hand_off.delivered_at')
      .where({ 'hand_off.city': city, 'report.sealed': false })
      .whereRaw('hand_off.system = organisation.code')
      .whereNotNull('hand_off.delivered_at')
      .orderBy('hand_off.delivered_at', 'desc')
      .limit(1),
    viewer,
    'report.cell_path',
  );
  const rows = await queryable('organisation')
    .leftJoin('outside_system', {
      'outside_system.city': 'organisation.city',
      'outside_system.organisation': 'organisation.code',
    })
    .leftJoin(counted, 'counted.system', 'organisation.code')
    .select({
      code: 'organisation.code',
      zh: 'organisation.name_zh',
      en: 'organisation.name_en',
      url: 'outside_system.url',
      enabled: 'outside_system.enabled',
      failures: 'outside_system.failures',
      restUntil: 'outside_system.rest_until',
      waiting: queryable.raw('coalesce(counted.waiting, 0)'),
      dead: queryable.raw('coalesce(counted.dead, 0)'),
      lastSuccessAt,
    })
    .where({ 'organisation.city': city, 'organisation.kind': 'outside-system' })
    .whereNull('organisation.retired_at')
    .orderBy(['organisation.position', 'organisation.code']);
  return rows.map(({ zh, en, ...row }) => ({ ...row, name: { zh, en } }));
}

export async function isOutsideSystem(queryable: Queryable, city: string, code: string): Promise<boolean> {
  const found = await queryable('organisation')
    .where({ city, code, kind: 'outside-system' })
    .whereNull('retired_at')
    .first('code');
  return found !== undefined;
}

/** The secrets of all systems, by which the sender of a message is known. */
export async function readSecrets(queryable: Queryable, city: string): Promise<{ system: string; secret: string }[]> {
  return queryable('outside_system').select({ system: 'organisation', secret: 'secret' }).where({ city });
}

/** Sets where a system takes hand-offs; what was held against its old address is forgotten. */
export async function writeOutsideSystem(
  transaction: Transaction,
  city: string,
  set: { code: string; url: string; secret: string; enabled: boolean; at: Date },
): Promise<void> {
  const values = { url: set.url, secret: set.secret, enabled: set.enabled, changed_at: set.at };
  await transaction('outside_system')
    .insert({ city, organisation: set.code, ...values })
    .onConflict(['city', 'organisation'])
    .merge({ ...values, failures: 0, rest_until: null });
}

/** Takes the address away: from now on the system is told by hand. False where it had none. */
export async function deleteOutsideSystem(transaction: Transaction, city: string, code: string): Promise<boolean> {
  return (await transaction('outside_system').where({ city, organisation: code }).delete()) > 0;
}
