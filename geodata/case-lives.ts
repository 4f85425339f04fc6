/**
 * How cases of the demo went: what was done when, by whom, in a few words. Pure and drawn from the report alone, so that
 * it comes out the same after a stop. What each act does to the case is not decided here but by the rules of the service,
 * which live it through (server/demo/live-case.ts).
 *
 * Longer than 200 lines because the ways in which a case can go stand in one list.
 */
import type { CaseAction } from '../server/cases/workflow.ts';
import type { Severity } from '../server/reports/contract.ts';
import { CST_OFFSET_MS, DAY_MS, HOUR_MS, SEVERE } from './draw-report.ts';
import { lifeWords } from './life-words.ts';
import type { Random } from './random.ts';

/** Ways in which a case can go. */
export const PLOTS = [
  'plain',
  /** Refused, given to another. */
  'refused',
  /** Taken, found not to be one's own, given to another. */
  'returned',
  /** Refused by two, decided at a meeting. */
  'consulted',
  /** Not done well enough. */
  'reworked',
  /** Told why it cannot be done in time. */
  'replied',
  /** Beyond its holder: one level up. */
  'escalated',
  'paused',
  'reopened',
  'supervised',
  'reminded',
  /** Back from an outside system. */
  'taken-back',
  /** Waits: for its holder, on site, for verification, for its closing. */
  'unaccepted',
  'unfinished',
  'unverified',
  'unclosed',
] as const;
export type Plot = (typeof PLOTS)[number];

/** One thing that was done. `to` of a dispatch or decision: somebody else than who had it. */
export interface LifeAct {
  at: Date;
  action: Exclude<CaseAction, 'due-soon' | 'overdue' | 'breach' | 'rehome'>;
  as: 'desk' | 'holder';
  /** Note, reason or decision. */
  words: string;
}

/** What decides how it goes. */
export interface LifeFacts {
  category: string;
  severity: Severity;
  utility: boolean;
  sealed: boolean;
  recordedAt: Date;
  /** When somebody took note of it. */
  acknowledgedAt: Date;
  /** When it is closed, in the future perhaps; null: never. */
  endsAt: Date | null;
  closingWords: string;
  dueAt: Date | null;
  /** With whom it began. */
  holder: 'desk' | 'post' | 'organisation' | 'outside';
  /** It goes this way, if it can; drawn when absent. */
  plot?: Plot | undefined;
  /** Of this report it is a duplicate; of that one the other is. */
  merge?: 'into-another' | 'takes-another' | undefined;
}

/** Share of each plot among the cases that last long enough for it, by hours, and for whose holder it can be. */
const SHARES: readonly [plot: Plot, share: number, hours: number, holders: readonly LifeFacts['holder'][]][] = [
  ['refused', 0.036, 3, ['organisation']],
  ['returned', 0.008, 8, ['organisation', 'post']],
  ['consulted', 0.006, 40, ['organisation']],
  ['reworked', 0.022, 5, ['organisation', 'post']],
  ['escalated', 0.008, 20, ['post', 'organisation']],
  ['paused', 0.008, 80, ['organisation']],
  ['reopened', 0.004, 30, ['organisation', 'post']],
  ['supervised', 0.012, 48, ['organisation', 'post', 'outside']],
  ['reminded', 0.02, 24, ['organisation', 'post']],
  ['taken-back', 0.03, 10, ['outside']],
];
const REPLIED_WHEN_LATE = 0.4;
const ON_SITE = 0.3;
const PROGRESS = 0.3;
/** A case that is never closed is followed for so long. */
const UNSETTLED_MS = 60 * DAY_MS;

/** A wanted instant is a share of the way from the recording to the end, or milliseconds after the act before. */
interface Draft extends Omit<LifeAct, 'at'> {
  share?: number;
  afterMs?: number;
}

/** Everything that is done with a case after it was filed, in order; the acts of the clock process are not among it. */
export function caseLife(random: Random, facts: LifeFacts): LifeAct[] {
  const startMs = facts.recordedAt.getTime();
  const endMs = facts.endsAt?.getTime() ?? startMs + UNSETTLED_MS;
  const drafts = draftLife(random, facts, endMs - startMs);
  if (facts.endsAt === null) drafts.splice(drafts.findIndex(({ action }) => action === 'feedback'));
  return arrange(drafts, startMs, endMs);
}

function draftLife(random: Random, facts: LifeFacts, lastsMs: number): Draft[] {
  const { acknowledgedAt, recordedAt, severity } = facts;
  const words = (action: LifeAct['action']): string => lifeWords(random, action, facts.category);
  const act = (action: LifeAct['action'], as: LifeAct['as'], when: Pick<Draft, 'share' | 'afterMs'> = {}): Draft => ({
    action,
    as,
    words: action === 'close' ? facts.closingWords : words(action),
    ...when,
  });
  const noticedMs = Math.min(acknowledgedAt.getTime() - recordedAt.getTime(), lastsMs * 0.4);
  const minutes = (low: number, high: number): number => random.between(low, high) * 60_000;
  const acknowledge =
    severity >= SEVERE ? [act('acknowledge', facts.sealed ? 'holder' : 'desk', { afterMs: noticedMs })] : [];
  const accept = act('accept', 'holder', { afterMs: noticedMs + minutes(1, 6) });
  const close = act('close', 'desk', { share: 1 });
  // Whoever has a sealed tip does the desk's part of it too.
  const verified = [
    act('feedback', 'holder', { share: random.between(0.86, 0.95) }),
    act('verify', 'desk', { share: random.between(0.96, 0.985) }),
    close,
  ];
  if (facts.sealed)
    return [
      ...acknowledge,
      accept,
      act('arrive', 'holder', { share: random.between(0.2, 0.4) }),
      act('handle', 'holder', { share: random.between(0.5, 0.7) }),
      act('feedback', 'holder', { share: random.between(0.86, 0.95) }),
      { ...close, as: 'holder' },
    ];
  if (facts.merge === 'into-another') return [act('merge', 'desk', { share: 1 })];
  if (facts.holder === 'desk')
    return [
      ...acknowledge,
      act('file', 'desk', { share: 0.3 }),
      act('dispatch', 'desk', { share: 0.62 }),
      { ...accept, afterMs: minutes(20, 60) },
      ...verified,
    ];
  const takesAnother = facts.merge === 'takes-another';
  if (facts.holder === 'outside' && !takesAnother && facts.plot !== 'taken-back') {
    const plot = drawPlot(random, facts, lastsMs);
    if (plot === 'plain' || plot === 'replied') return [...acknowledge, ...verified];
  }

  const onSite = facts.utility || severity >= SEVERE || random.chance(ON_SITE);
  const work = [
    ...(onSite ? [act('arrive', 'holder', { share: random.between(0.12, 0.3) })] : []),
    ...(lastsMs > 2 * DAY_MS && random.chance(PROGRESS)
      ? [act('handle', 'holder', { share: random.between(0.4, 0.6) })]
      : []),
  ];
  const plot = takesAnother ? 'plain' : drawPlot(random, facts, lastsMs);
  const begun = [...acknowledge, accept];
  const dispatch = (share: number): Draft => act('dispatch', 'desk', { share });
  const anew = { ...accept, afterMs: minutes(5, 90) };
  switch (plot) {
    case 'plain':
      return [...begun, ...work, ...verified];
    case 'refused':
      return [
        ...acknowledge,
        { ...accept, action: 'refuse', words: words('refuse') },
        dispatch(0.3),
        anew,
        ...work.slice(1),
        ...verified,
      ];
    case 'returned':
      return [...begun, act('return', 'holder', { share: 0.15 }), dispatch(0.3), anew, ...verified];
    case 'consulted':
      return [
        ...acknowledge,
        { ...accept, action: 'refuse', words: words('refuse') },
        dispatch(0.08),
        { ...anew, action: 'refuse', words: words('refuse') },
        act('consult', 'desk', { share: 0.2 }),
        act('decide', 'desk', { share: 0.55 }),
        anew,
        ...verified,
      ];
    case 'reworked':
      return [
        ...begun,
        ...work,
        act('feedback', 'holder', { share: 0.65 }),
        act('reject', 'desk', { share: 0.72 }),
        act('handle', 'holder', { share: 0.8 }),
        ...verified,
      ];
    case 'replied': {
      // Before the deadline, which lies somewhere on the way.
      const due = facts.dueAt === null ? 0.9 : (facts.dueAt.getTime() - recordedAt.getTime()) / lastsMs;
      const early = work.map((draft) => ({ ...draft, share: Math.min(draft.share ?? 0.2, due * 0.5) }));
      return [
        ...begun,
        ...early,
        act('reply', 'holder', { share: Math.min(0.84, due * random.between(0.7, 0.95)) }),
        ...verified,
      ];
    }
    case 'escalated':
      return [...begun, act('escalate', 'holder', { share: 0.3 }), anew, ...verified];
    case 'paused':
      return [...begun, act('pause', 'desk', { share: 0.2 }), act('resume', 'desk', { share: 0.7 }), ...verified];
    case 'reopened':
      return [
        ...begun,
        act('feedback', 'holder', { share: 0.35 }),
        act('verify', 'desk', { share: 0.38 }),
        { ...close, share: 0.4 },
        act('reopen', 'desk', { share: 0.6 }),
        anew,
        ...verified,
      ];
    case 'supervised':
      return [...begun, ...work, act('supervise', 'desk', { share: 0.65 }), ...verified];
    case 'reminded':
      return [...begun, ...work, act('remind', 'desk', { share: 0.7 }), ...verified];
    case 'taken-back':
      return [...acknowledge, act('take-back', 'desk', { share: 0.2 }), dispatch(0.3), anew, ...verified];
    case 'unaccepted':
      return [...acknowledge, { ...accept, afterMs: lastsMs * 0.8 }, ...verified];
    case 'unfinished':
      return [...begun, act('arrive', 'holder', { share: 0.1 }), ...verified];
    case 'unverified':
      return [...begun, act('feedback', 'holder', { share: 0.15 }), act('verify', 'desk', { share: 0.95 }), close];
    case 'unclosed':
      return [...begun, act('feedback', 'holder', { share: 0.1 }), act('verify', 'desk', { share: 0.2 }), close];
  }
}

function drawPlot(random: Random, { plot, holder, dueAt, endsAt, recordedAt }: LifeFacts, lastsMs: number): Plot {
  if (plot !== undefined && holder !== 'outside') return plot;
  const late = dueAt !== null && (endsAt === null || endsAt > dueAt) && dueAt > recordedAt;
  if (late && random.chance(REPLIED_WHEN_LATE)) return 'replied';
  let roll = random.unit();
  for (const [name, share, hours, holders] of SHARES) {
    if (lastsMs < hours * HOUR_MS || !holders.includes(holder)) continue;
    if (roll < share) return name;
    roll -= share;
  }
  return 'plain';
}

/**
 * Gives each draft its instant: near what was wanted, one after the other, at least a moment apart, within the life. What
 * has time is not done at night.
 */
function arrange(drafts: readonly Draft[], startMs: number, endMs: number): LifeAct[] {
  const lastsMs = endMs - startMs;
  const gapMs = Math.min(45_000, lastsMs / (drafts.length + 2));
  const times: number[] = [];
  let beforeMs = startMs;
  for (const { share, afterMs = 0 } of drafts) {
    let atMs = share === undefined ? beforeMs + afterMs : startMs + share * lastsMs;
    if (lastsMs > 10 * HOUR_MS && share !== 1) atMs = byDay(atMs);
    beforeMs = Math.max(atMs, beforeMs + gapMs);
    times.push(beforeMs);
  }
  let limitMs = endMs;
  for (let i = times.length - 1; i >= 0; i--) {
    times[i] = Math.min(times[i]!, limitMs);
    limitMs = times[i]! - gapMs;
  }
  return drafts.map(({ action, as, words }, i) => ({ at: new Date(Math.round(times[i]!)), action, as, words }));
}

/** What falls into the night is done next morning, spread over its first hours. */
function byDay(atMs: number): number {
  const local = atMs + CST_OFFSET_MS;
  const hour = (local % DAY_MS) / HOUR_MS;
  if (hour >= 8 && hour < 20) return atMs;
  const midnight = local - (local % DAY_MS) + (hour >= 20 ? DAY_MS : 0);
  return midnight + (8 + (((hour + 4) % 24) / 12) * 2.5) * HOUR_MS - CST_OFFSET_MS;
}
