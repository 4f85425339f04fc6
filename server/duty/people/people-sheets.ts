/**
 * The sheets of organisations, staff, posts, shifts and absences: their columns, and how they are read, checked and
 * written. A little over 200 lines, because the five stand together, where they can be compared.
 */

import { z } from 'zod';
import type { Transaction } from '../../platform/database.ts';
import type { Mistake } from '../../platform/errors.ts';
import { cellIdNamed, nameOfCellId, settledName } from '../cell-name.ts';
import type { Organisation } from '../contract.ts';
import { readOrganisations, readShifts, readStaff } from '../duty-store.ts';
import type { DutyPlace, PeopleSheet } from '../files/sheet.ts';
import {
  releaseCells,
  writeAbsences,
  writeOrganisations,
  writePosts,
  writeShifts,
  writeStaff,
} from '../write-duties-store.ts';
import { organisationMistakes } from './check-organisations.ts';
import { absenceMistakes, postMistakes, staffMistakes } from './check-people.ts';
import {
  type AbsenceInput,
  absenceInputSchema,
  newOrganisationSchema,
  newStaffSchema,
  type OrganisationInput,
  type PostInput,
  postInputSchema,
  type ShiftInput,
  type StaffInput,
  shiftInputSchema,
} from './people-contract.ts';
import { readAbsences, readHoldings } from './people-store.ts';

const NAMES = [
  { key: 'name.zh', zh: '中文名称', kind: 'text' },
  { key: 'name.en', zh: '英文名称', kind: 'text' },
] as const;
const INVENTED = { key: 'invented', zh: '虚构', kind: 'boolean' } as const;
const unknownCell = (index: number, name: string): Mistake => ({
  path: `${index}.cell`,
  message: `No cell stands that is named "${name}"`,
});

const settled = <Row extends { cell?: string | null }>(row: Row, { grid }: Pick<DutyPlace, 'grid'>): Row =>
  row.cell ? { ...row, cell: settledName(grid.current(), row.cell) } : row;

/** Row of an organisation: what its routes take, and whether it is retired. */
export type OrganisationRow = OrganisationInput & { retired: boolean };

export const organisationSheet: PeopleSheet<OrganisationRow> = {
  what: 'organisations',
  noun: 'organisation',
  schema: newOrganisationSchema.extend({ retired: z.boolean().default(false) }),
  settle: settled,
  key: ['code'],
  columns: [
    { key: 'code', zh: '编码', kind: 'text' },
    { key: 'parent', zh: '上级', kind: 'optional' },
    { key: 'kind', zh: '类型', kind: 'text' },
    ...NAMES,
    { key: 'cell', zh: '网格', kind: 'optional' },
    { key: 'phone', zh: '电话', kind: 'text' },
    { key: 'position', zh: '排序', kind: 'number' },
    INVENTED,
    { key: 'retired', zh: '停用', kind: 'boolean' },
  ],
  read: async (transaction, { city, grid }) =>
    (await readOrganisations(transaction, city.code)).map(({ cellId, retiredAt, ...one }) => ({
      ...one,
      cell: cellId === null ? null : nameOfCellId(grid.current(), cellId),
      retired: retiredAt !== null,
    })),
  cellOf: ({ cell }, { grid }) => (cell === null ? null : (cellIdNamed(grid.current(), cell) ?? null)),
  write: async (transaction, { city, grid }, rows, at) => {
    const locator = grid.current();
    const standing = await readOrganisations(transaction, city.code);
    const before = new Map(standing.map((one) => [one.code, one]));
    const mistakes: Mistake[] = [];
    const wanted = rows.map(({ cell, retired, ...row }, index): Organisation => {
      const known = before.get(row.code);
      const cellId = cell === null ? null : (cellIdNamed(locator, cell) ?? null);
      // One that is retired, or to be, may still name a cell that no longer stands.
      const stands = cellId !== null && locator.cellById(cellId) !== undefined;
      if (cell !== null && !stands && !(retired && cellId === known?.cellId)) mistakes.push(unknownCell(index, cell));
      return { ...row, cellId, retiredAt: retired ? (known?.retiredAt ?? at) : null };
    });
    mistakes.push(...organisationMistakes(wanted, standing, (id) => locator.cellById(id)?.level));
    if (mistakes.length > 0) return mistakes;
    await releaseCells(
      transaction,
      city.code,
      wanted.map(({ code }) => code),
    );
    await writeOrganisations(transaction, city.code, wanted, 'overwritten');
    return [];
  },
};

export const staffSheet: PeopleSheet<StaffInput> = {
  what: 'staff',
  noun: 'staff',
  schema: newStaffSchema,
  key: ['code'],
  columns: [
    { key: 'code', zh: '编号', kind: 'text' },
    { key: 'name', zh: '姓名', kind: 'text' },
    { key: 'phone', zh: '电话', kind: 'text' },
    { key: 'employment', zh: '用工性质', kind: 'text' },
    { key: 'organisation', zh: '所属机构', kind: 'text' },
    { key: 'shift', zh: '班次', kind: 'optional' },
    { key: 'joinedOn', zh: '入职日期', kind: 'day' },
    { key: 'leftOn', zh: '离职日期', kind: 'optional-day' },
    INVENTED,
  ],
  read: (transaction, { city }, near) =>
    readStaff(
      transaction,
      city.code,
      near?.map(({ code }) => code),
    ),
  cellOf: ({ organisation }, { duties }) => duties.organisation(organisation)?.cellId ?? null,
  write: async (transaction, { city }, rows) => {
    const organisations = new Map((await readOrganisations(transaction, city.code)).map((one) => [one.code, one]));
    const shifts = new Set((await readShifts(transaction, city.code)).map(({ code }) => code));
    const mistakes = staffMistakes(
      rows,
      (code) => organisations.get(code),
      (code) => shifts.has(code),
    );
    if (mistakes.length === 0) await writeStaff(transaction, city.code, rows, 'overwritten');
    return mistakes;
  },
};

/** Row of a holding; the names are for the reader of the file. */
export type PostRow = PostInput & { name?: string; cellName?: string };

export const postSheet: PeopleSheet<PostRow> = {
  what: 'posts',
  noun: 'post',
  schema: postInputSchema,
  settle: settled,
  key: ['cell', 'post', 'staff', 'fromDay'],
  columns: [
    { key: 'cell', zh: '网格', kind: 'text' },
    { key: 'cellName', zh: '网格名称', kind: 'text', note: true },
    { key: 'post', zh: '岗位', kind: 'text' },
    { key: 'staff', zh: '人员编号', kind: 'text' },
    { key: 'name', zh: '姓名', kind: 'text', note: true },
    { key: 'fromDay', zh: '任职日期', kind: 'day' },
    { key: 'toDay', zh: '离任日期', kind: 'optional-day' },
  ],
  read: async (transaction, { city, grid, duties }, near) => {
    const locator = grid.current();
    const cellIds = near?.flatMap(({ cell }) => cellIdNamed(locator, cell) ?? []);
    return (await readHoldings(transaction, city.code, { cellIds })).map(({ id: _, cellId, ...holding }) => ({
      ...holding,
      cell: nameOfCellId(locator, cellId),
      cellName: locator.cellById(cellId)?.name.zh ?? '',
      name: duties.staffMember(holding.staff)?.name ?? '',
    }));
  },
  cellOf: ({ cell }, { grid }) => cellIdNamed(grid.current(), cell) ?? null,
  write: async (transaction, { city, grid }, rows) => {
    const locator = grid.current();
    const cellIds = rows.map(({ cell }) => cellIdNamed(locator, cell));
    const standing = await readHoldings(transaction, city.code, { cellIds: cellIds.filter((id) => id !== undefined) });
    const named = [...rows, ...standing].map((holding) => holding.staff);
    const staff = new Map((await readStaff(transaction, city.code, named)).map((member) => [member.code, member]));
    const keys = new Set(standing.map((one) => `${one.cellId} ${one.post} ${one.staff} ${one.fromDay}`));
    const mistakes: Mistake[] = [];
    const wanted = rows.map(({ cell, post, staff, fromDay, toDay }, index) => {
      const cellId = cellIds[index] ?? 0;
      // A holding of a retired cell can still be ended; a new one needs a cell that stands.
      const stands = locator.cellById(cellId) !== undefined || keys.has(`${cellId} ${post} ${staff} ${fromDay}`);
      if (!stands) mistakes.push(unknownCell(index, cell));
      return { cellId, post, staff, fromDay, toDay };
    });
    mistakes.push(...postMistakes(wanted, standing, (code) => staff.get(code)));
    if (mistakes.length === 0) await writePosts(transaction, city.code, wanted, 'overwritten');
    return mistakes;
  },
};

export const shiftSheet: PeopleSheet<ShiftInput> = {
  what: 'shifts',
  noun: 'shift',
  schema: shiftInputSchema,
  key: ['code'],
  columns: [
    { key: 'code', zh: '编码', kind: 'text' },
    ...NAMES,
    { key: 'days', zh: '出勤日', kind: 'text' },
    { key: 'startsAt', zh: '上班时间', kind: 'time' },
    { key: 'endsAt', zh: '下班时间', kind: 'time' },
  ],
  read: (transaction, { city }) => readShifts(transaction, city.code),
  cellOf: () => null,
  write: async (transaction, { city }, rows) => {
    await writeShifts(transaction, city.code, rows, 'overwritten');
    return [];
  },
};

export const absenceSheet: PeopleSheet<AbsenceInput> = {
  what: 'absences',
  noun: 'absence',
  schema: absenceInputSchema,
  key: ['staff', 'fromDay'],
  columns: [
    { key: 'staff', zh: '人员编号', kind: 'text' },
    { key: 'fromDay', zh: '开始日期', kind: 'day' },
    { key: 'toDay', zh: '结束日期', kind: 'day' },
    { key: 'note', zh: '事由', kind: 'text' },
  ],
  read: async (transaction, { city }) =>
    (await readAbsences(transaction, city.code)).map(({ id: _, ...absence }) => absence),
  cellOf: ({ staff }, { duties }) => {
    const organisation = duties.staffMember(staff)?.organisation;
    return organisation === undefined ? null : (duties.organisation(organisation)?.cellId ?? null);
  },
  write: async (transaction: Transaction, { city }: DutyPlace, rows) => {
    const named = rows.map(({ staff }) => staff);
    const known = new Set((await readStaff(transaction, city.code, named)).map(({ code }) => code));
    const mistakes = absenceMistakes(rows, await readAbsences(transaction, city.code), (code) => known.has(code));
    if (mistakes.length === 0) await writeAbsences(transaction, city.code, rows, 'overwritten');
    return mistakes;
  },
};

export const PEOPLE_SHEETS = [organisationSheet, staffSheet, postSheet, shiftSheet, absenceSheet] as const;
