import { takeDutyTurn } from '../duty/people/people-store.ts';
import { recordAudit } from '../identity/audit.ts';
import type { Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { appendEvents } from '../platform/event-log.ts';
import { leadUnitFault, recordCategories } from './category-register.ts';
import { seedCategories, setRetired, updateCategory } from './category-store.ts';
import type { Category, CategoryInput, NewCategory } from './contract.ts';
import type { ReportsPlace } from './file-report.ts';

type Place = Pick<ReportsPlace, 'database' | 'city' | 'clock' | 'categories' | 'duties'>;

/** Adds an entry to the list. Refused with `conflict` when the code is taken, also by a retired one. */
export function addCategory(place: Place, author: string, category: NewCategory, reason: string): Promise<Category> {
  demandLeadUnit(place, category.code, category);
  return edit(place, author, 'category.add', category.code, reason, { ...category }, async (transaction) => {
    const [added] = await seedCategories(transaction, place.city.code, [category]);
    if (added === undefined) throw refuse('conflict', `The code "${category.code}" is taken`);
  });
}

/** Replaces what the list says of an entry; reports that were filed keep their severity and deadlines. */
export function editCategory(
  place: Place,
  author: string,
  code: string,
  category: CategoryInput,
  reason: string,
): Promise<Category> {
  demandLeadUnit(place, code, category);
  return edit(place, author, 'category.edit', code, reason, { ...category }, async (transaction) => {
    if (!(await updateCategory(transaction, place.city.code, code, category))) throw unknown(code);
  });
}

/** Takes an entry out of use, or back into it; nothing is deleted. */
export function retireCategory(
  place: Place,
  author: string,
  code: string,
  retired: boolean,
  reason: string,
): Promise<Category> {
  const action = retired ? 'category.retire' : 'category.restore';
  return edit(place, author, action, code, reason, {}, async (transaction, at) => {
    if (!(await setRetired(transaction, place.city.code, code, retired ? at : null))) throw unknown(code);
  });
}

const unknown = (code: string) => refuse('not-found', `No category has the code "${code}"; see GET /api/categories`);

/** @throws Refusal `unknown-organisation` where the unit that is to lead in a dispute cannot */
function demandLeadUnit(place: Place, code: string, { leadUnit }: CategoryInput): void {
  const fault = leadUnitFault(place, code, leadUnit);
  if (fault !== undefined)
    throw refuse('unknown-organisation', fault, { errors: [{ path: 'leadUnit', message: fault }] });
}

/** One transaction: the edit, a version of the list with it, its audit, and the event by which every process reads the list anew. */
async function edit(
  { database, city, clock, categories }: Place,
  actor: string,
  action: string,
  code: string,
  reason: string,
  detail: Record<string, unknown>,
  apply: (transaction: Transaction, at: Date) => Promise<void>,
): Promise<Category> {
  await database.transaction(async (transaction) => {
    await takeDutyTurn(transaction, city.code);
    const at = clock();
    await apply(transaction, at);
    await recordCategories(transaction, city.code, { author: actor, reason, at });
    await recordAudit(transaction, city.code, { at, actor, action, subject: code, reason, detail });
    await appendEvents(transaction, city.code, [
      { kind: 'category.changed', subject: code, cellPath: [], payload: { code, action } },
    ]);
  });
  await categories.refresh();
  return categories.find(code)!;
}
