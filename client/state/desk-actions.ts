/**
 * What each action of the desk asks for, and the body that is sent. The workflow says who may and when; here stands what
 * the form shows. Pure.
 */

import { type CaseAction, type Transition, WORKFLOW } from '../../server/cases/workflow.ts';
import type { Post } from '../../server/duty/contract.ts';
import type { CaseActionInput, CaseStage } from '../wire/wire-types.ts';
import { localInstant } from './filters.ts';

/** Actions that a person takes; the others are the clock's. */
export const DESK_ACTIONS = [
  'acknowledge',
  'file',
  'dispatch',
  'accept',
  'arrive',
  'handle',
  'feedback',
  'verify',
  'reject',
  'close',
  'reopen',
  'reply',
  'refuse',
  'return',
  'escalate',
  'hand-off',
  'take-back',
  'consult',
  'decide',
  'supervise',
  'remind',
  'pause',
  'resume',
  'classify',
  'relocate',
  'merge',
  'unmerge',
  'note',
] as const satisfies readonly CaseAction[];
export type DeskAction = (typeof DESK_ACTIONS)[number];

export const isDeskAction = (action: string): action is DeskAction =>
  (DESK_ACTIONS as readonly string[]).includes(action);

export type Field =
  | 'reason'
  | 'note'
  | 'words'
  | 'to'
  | 'system'
  | 'invited'
  | 'met'
  | 'assisting'
  | 'decision'
  | 'expectedAt'
  | 'meetsAt'
  | 'into'
  | 'category'
  | 'place';

/** Fields of the form, in their order, and whether many cases may take it at once. */
export const ACTION_FORMS: Record<DeskAction, { fields: readonly Field[]; bulk: boolean }> = {
  acknowledge: { fields: ['note'], bulk: true },
  file: { fields: ['note'], bulk: true },
  dispatch: { fields: ['to', 'note'], bulk: true },
  accept: { fields: ['note'], bulk: true },
  arrive: { fields: ['note'], bulk: true },
  handle: { fields: ['words'], bulk: true },
  feedback: { fields: ['words'], bulk: true },
  verify: { fields: ['note'], bulk: true },
  reject: { fields: ['reason'], bulk: true },
  close: { fields: ['reason'], bulk: true },
  reopen: { fields: ['reason'], bulk: true },
  reply: { fields: ['reason', 'expectedAt'], bulk: true },
  refuse: { fields: ['reason'], bulk: true },
  return: { fields: ['reason'], bulk: true },
  escalate: { fields: ['reason'], bulk: true },
  'hand-off': { fields: ['system', 'note'], bulk: true },
  'take-back': { fields: ['reason'], bulk: true },
  consult: { fields: ['reason', 'invited', 'meetsAt'], bulk: true },
  decide: { fields: ['decision', 'to', 'met', 'assisting'], bulk: false },
  supervise: { fields: ['words'], bulk: true },
  remind: { fields: ['note'], bulk: true },
  pause: { fields: ['reason'], bulk: true },
  resume: { fields: ['note'], bulk: true },
  classify: { fields: ['category', 'reason'], bulk: true },
  relocate: { fields: ['place', 'reason'], bulk: false },
  merge: { fields: ['into', 'note'], bulk: true },
  unmerge: { fields: ['reason'], bulk: true },
  note: { fields: ['words'], bulk: true },
};

/** The actions of a case that lead on from where it stands come first. */
const NEXT: Partial<Record<CaseStage, readonly DeskAction[]>> = {
  collected: ['file', 'close'],
  filed: ['dispatch', 'hand-off', 'consult'],
  returned: ['dispatch', 'hand-off', 'consult', 'escalate'],
  dispatched: ['accept', 'refuse', 'arrive', 'dispatch'],
  accepted: ['arrive', 'handle', 'feedback', 'reply'],
  'on-site': ['handle', 'feedback', 'reply'],
  replied: ['arrive', 'handle', 'feedback'],
  consulting: ['decide'],
  'handed-off': ['take-back', 'feedback', 'reply'],
  handled: ['verify', 'reject'],
  verified: ['close', 'reject'],
  closed: ['reopen'],
  merged: ['unmerge'],
};

/** Splits what may be done into what leads on and the rest, each in a fixed order. */
export function arrangeActions(
  stage: CaseStage,
  allowed: readonly string[],
): { next: DeskAction[]; others: DeskAction[] } {
  const next = (NEXT[stage] ?? []).filter((action) => allowed.includes(action));
  return { next, others: DESK_ACTIONS.filter((action) => allowed.includes(action) && !next.includes(action)) };
}

/** Whether a case that stands at `stage` can take `action`, for those who may direct cases. */
export function fitsStage(action: DeskAction, stage: CaseStage): boolean {
  return (WORKFLOW[action] as Transition).from.includes(stage);
}

/** To whom, as the form holds it. */
export type Recipient =
  | { kind: 'routing' }
  | { kind: 'organisation'; code: string }
  | { kind: 'post'; post: Post; cell: string };

/** What a form holds: texts as typed. Times are local to the city, 2026-11-24T17:00. */
export interface FormValues {
  text: string;
  to: Recipient;
  system: string;
  invited: readonly string[];
  met: readonly string[];
  assisting: readonly string[];
  decision: string;
  expectedAt: string;
  meetsAt: string;
  into: string;
  category: string;
  lon: string;
  lat: string;
}

export const EMPTY_FORM: FormValues = {
  text: '',
  to: { kind: 'routing' },
  system: '',
  invited: [],
  met: [],
  assisting: [],
  decision: '',
  expectedAt: '',
  meetsAt: '',
  into: '',
  category: '',
  lon: '',
  lat: '',
};

export type Mistake = 'required' | 'notNumber' | 'notPlace' | 'future';
const NUMBER = /^\d{8}-\d{6,10}$/;

/** What must be mended before the form can be sent, by field. `now` in ms. */
export function checkForm(
  action: DeskAction,
  values: FormValues,
  now: number,
  timeZone: string,
): Partial<Record<Field, Mistake>> {
  const mistakes: Partial<Record<Field, Mistake>> = {};
  for (const field of ACTION_FORMS[action].fields) {
    const mistake = checkField(action, field, values, now, timeZone);
    if (mistake !== undefined) mistakes[field] = mistake;
  }
  return mistakes;
}

function checkField(
  action: DeskAction,
  field: Field,
  values: FormValues,
  now: number,
  timeZone: string,
): Mistake | undefined {
  const missing = (there: boolean): Mistake | undefined => (there ? undefined : 'required');
  switch (field) {
    case 'reason':
    case 'words':
      return missing(values.text.trim() !== '');
    case 'note':
    case 'assisting':
      return undefined;
    case 'decision':
      return missing(values.decision.trim() !== '');
    case 'system':
    case 'category':
      return missing(values[field] !== '');
    case 'invited':
    case 'met':
      return missing(values[field].length > 0);
    case 'to':
      return missing(isNamed(values.to) || (action === 'dispatch' && values.to.kind === 'routing'));
    case 'into':
      return NUMBER.test(values.into.trim()) ? undefined : 'notNumber';
    case 'place':
      return isDegrees(values.lon, 180) && isDegrees(values.lat, 90) ? undefined : 'notPlace';
    case 'expectedAt':
    case 'meetsAt':
      return values[field] === '' || localInstant(values[field], timeZone) > now ? undefined : 'future';
  }
}

const isNamed = (to: Recipient): boolean =>
  to.kind === 'organisation' ? to.code !== '' : to.kind === 'post' && to.cell.trim() !== '';
const isDegrees = (text: string, most: number): boolean =>
  text.trim() !== '' && Number.isFinite(Number(text)) && Math.abs(Number(text)) <= most;

/** The body of POST /api/cases/{number}/actions for a form that is in order. `version`: the one that was looked at. */
export function actionBody(
  action: DeskAction,
  values: FormValues,
  timeZone: string,
  version: number | undefined,
): CaseActionInput {
  const body: Record<string, unknown> = { action, ...(version === undefined ? {} : { version }) };
  for (const field of ACTION_FORMS[action].fields) {
    switch (field) {
      case 'reason':
        body.reason = values.text.trim();
        break;
      case 'note':
      case 'words':
        body.note = values.text.trim();
        break;
      case 'to':
        if (values.to.kind === 'organisation') body.to = { organisation: values.to.code };
        if (values.to.kind === 'post') body.to = { post: values.to.post, cell: values.to.cell.trim() };
        break;
      case 'expectedAt':
      case 'meetsAt':
        if (values[field] !== '') body[field] = new Date(localInstant(values[field], timeZone)).toISOString();
        break;
      case 'into':
        body.into = values.into.trim();
        break;
      case 'decision':
        body.decision = values.decision.trim();
        break;
      case 'place':
        body.lon = Number(values.lon);
        body.lat = Number(values.lat);
        break;
      default:
        body[field] = values[field];
    }
  }
  return body as CaseActionInput;
}

/** Fills a template in: {number}, {category}, {cell}, {due}, {today}. A name that is not known stays as it is. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
