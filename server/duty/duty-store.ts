/** SQL of organisations, staff, posts, shifts and absences. */
import type { Queryable } from '../platform/database.ts';
import type { Absence, Organisation, PostHolding, Shift, StaffMember } from './contract.ts';
import type { DepartmentDuty, HandOffRule } from './lists/register-contract.ts';
import { readRegister } from './lists/register-store.ts';

/** Everything that routing and duty rules need, of today and later. */
export interface DutiesRead {
  organisations: Organisation[];
  staff: StaffMember[];
  shifts: Shift[];
  holdings: PostHolding[];
  absences: Absence[];
  departmentDuties: DepartmentDuty[];
  handOffs: HandOffRule[];
}

/** Holdings and absences that ended before `since` are left out. */
export async function readDuties(queryable: Queryable, city: string, since: Date): Promise<DutiesRead> {
  const recent = since.toISOString().slice(0, 10);
  const holdings: PostHolding[] = await queryable('post_holding')
    .select({ id: 'id', cellId: 'cell_id', post: 'post', staff: 'staff', fromDay: 'from_day', toDay: 'to_day' })
    .where({ city })
    .where((any) => any.whereNull('to_day').orWhere('to_day', '>=', recent))
    .orderBy(['cell_id', 'post', 'id']);
  const absences: Absence[] = await queryable('absence')
    .select({ id: 'id', staff: 'staff', fromDay: 'from_day', toDay: 'to_day', note: 'note' })
    .where({ city })
    .where('to_day', '>=', recent);
  return {
    organisations: await readOrganisations(queryable, city),
    staff: await readStaff(queryable, city),
    shifts: await readShifts(queryable, city),
    holdings,
    absences,
    departmentDuties: await readRegister<DepartmentDuty>(queryable, city, 'department-duties'),
    handOffs: await readRegister<HandOffRule>(queryable, city, 'hand-offs'),
  };
}

export async function readShifts(queryable: Queryable, city: string): Promise<Shift[]> {
  const rows = await queryable('shift')
    .select('code', 'name_zh', 'name_en', 'days', {
      startsAt: queryable.raw("to_char(starts_at, 'HH24:MI')"),
      endsAt: queryable.raw("to_char(ends_at, 'HH24:MI')"),
    })
    .where({ city })
    .orderBy('code');
  return rows.map(({ code, name_zh, name_en, days, startsAt, endsAt }) => ({
    code,
    name: { zh: name_zh, en: name_en },
    days,
    startsAt,
    endsAt,
  }));
}

/** Every organisation, retired ones too, in the order of lists. */
export async function readOrganisations(queryable: Queryable, city: string): Promise<Organisation[]> {
  return queryable('organisation')
    .select({
      code: 'code',
      parent: 'parent_code',
      kind: 'kind',
      nameZh: 'name_zh',
      nameEn: 'name_en',
      cellId: 'cell_id',
      phone: 'phone',
      invented: 'invented',
      position: 'position',
      retiredAt: 'retired_at',
    })
    .where({ city })
    .orderBy(['position', 'code'])
    .then((rows) =>
      rows.map(({ nameZh, nameEn, ...row }: Omit<Organisation, 'name'> & { nameZh: string; nameEn: string }) => ({
        ...row,
        name: { zh: nameZh, en: nameEn },
      })),
    );
}

/** Everybody, those who have left too, by number; or those of `codes`. */
export async function readStaff(queryable: Queryable, city: string, codes?: readonly string[]): Promise<StaffMember[]> {
  const query = queryable('staff')
    .select({
      code: 'code',
      name: 'name',
      phone: 'phone',
      employment: 'employment',
      organisation: 'organisation',
      shift: 'shift',
      joinedOn: 'joined_on',
      leftOn: 'left_on',
      invented: 'invented',
    })
    .where({ city })
    .orderBy('code');
  return codes === undefined ? query : query.whereRaw('code = any(?::text[])', [[...codes]]);
}
