/**
 * The life of a case as a table: from which stages an action may be taken, by whom, where it leads, and what it does to
 * the two clocks. Nothing else decides it. The diagram in workflow.md is drawn from this table, and a test holds the two
 * together.
 */
import type { CaseStage } from '../reports/contract.ts';

/**
 * Who may act: `desk` has the permission case:direct; `holder` acts for whom the case lies with (the desk may do it in
 * his stead, and the step says who did); `anyone` may work on cases; `clock` is the clock process, `peer` an outside
 * system.
 */
export type Party = 'desk' | 'holder' | 'anyone' | 'clock' | 'peer';

/** What an action does to a clock. */
export type ClockEffect = 'stop' | 'hold' | 'go-on' | 'anew';

export interface Transition {
  from: readonly CaseStage[];
  /**
   * Where it leads; null: it stays where it is; `routed`: where its holder is, one of ROUTED_STAGES. Routing that names
   * the holder whom it has already leaves it where it is.
   */
  to: CaseStage | 'routed' | null;
  /** Where it leads instead when an outside system has it. */
  outside?: CaseStage;
  who: readonly Party[];
  clocks?: { resolve?: ClockEffect; onSite?: ClockEffect };
}

/** Outside the grid and undecided; with the desk, with people of the city, with an outside system. */
export const ROUTED_STAGES = ['collected', 'filed', 'dispatched', 'handed-off'] as const satisfies readonly CaseStage[];

/** With the holder and not yet done. */
const WITH_HOLDER = ['dispatched', 'accepted', 'on-site'] as const satisfies readonly CaseStage[];
/** Waiting for the desk. */
const AT_DESK = ['collected', 'filed', 'returned', 'consulting'] as const satisfies readonly CaseStage[];
export const OPEN_STAGES = [
  ...AT_DESK,
  ...WITH_HOLDER,
  'replied',
  'handed-off',
  'handled',
  'verified',
] as const satisfies readonly CaseStage[];

export const WORKFLOW = {
  /** 记录已阅: a severe one stops pulsing, on every wall; so it is for whoever answers for it. */
  acknowledge: { from: OPEN_STAGES, to: null, who: ['desk', 'holder'] },
  /** 立案: a report that waited for a decision becomes a case and is routed. */
  file: { from: ['collected'], to: 'routed', who: ['desk'] },
  /** 派遣: to whom the desk says, else where the routing leads */
  dispatch: {
    from: ['filed', 'returned', 'consulting', 'dispatched', 'accepted', 'on-site', 'replied', 'handed-off', 'handled'],
    to: 'routed',
    who: ['desk'],
  },
  /** 转办: to an outside system; comes back by `take-back` or closes by its answer. */
  'hand-off': {
    from: ['filed', 'returned', 'consulting', 'dispatched', 'accepted', 'on-site'],
    to: 'handed-off',
    who: ['desk'],
  },
  /** 接收 */
  accept: { from: ['dispatched'], to: 'accepted', who: ['holder'] },
  /** 拒收, with a reason */
  refuse: { from: ['dispatched'], to: 'returned', who: ['holder'] },
  /** 退回, after it was accepted, with a reason */
  return: { from: ['accepted', 'on-site', 'replied'], to: 'returned', who: ['holder'] },
  /** 到场 */
  arrive: { from: ['dispatched', 'accepted', 'replied'], to: 'on-site', who: ['holder'], clocks: { onSite: 'stop' } },
  /** 处置: progress in words */
  handle: { from: ['accepted', 'on-site', 'replied'], to: null, who: ['holder'] },
  /** 反馈: it is done and waits for verification */
  feedback: { from: ['accepted', 'on-site', 'replied', 'handed-off'], to: 'handled', who: ['holder', 'peer'] },
  /** 答复未办结: the reporter was told why it cannot be resolved in time */
  reply: { from: ['accepted', 'on-site', 'handed-off'], to: 'replied', who: ['holder', 'peer'] },
  /** 逐级上报: to the organisation of the parent cell */
  escalate: { from: ['filed', 'returned', ...WITH_HOLDER, 'replied'], to: 'dispatched', who: ['holder', 'clock'] },
  /** 会商 */
  consult: { from: ['filed', 'returned', ...WITH_HOLDER, 'replied'], to: 'consulting', who: ['desk'] },
  /** 会商决定: who met, what was decided, who has it now */
  decide: { from: ['consulting'], to: 'dispatched', who: ['desk'] },
  /** 核查: passed */
  verify: { from: ['handled'], to: 'verified', who: ['desk'] },
  /** 核查不通过: back to its holder; an outside system is handed it once more */
  reject: { from: ['handled', 'verified'], to: 'accepted', outside: 'handed-off', who: ['desk'] },
  /** 销号 */
  close: { from: OPEN_STAGES, to: 'closed', who: ['desk'], clocks: { resolve: 'stop', onSite: 'stop' } },
  /** 重开: to whom had it last */
  reopen: { from: ['closed'], to: 'routed', who: ['desk'], clocks: { resolve: 'anew' } },
  /** 并案 */
  merge: { from: OPEN_STAGES, to: 'merged', who: ['desk'], clocks: { resolve: 'stop', onSite: 'stop' } },
  /** 撤销并案 */
  unmerge: { from: ['merged'], to: 'filed', who: ['desk'], clocks: { resolve: 'go-on', onSite: 'go-on' } },
  /** 督办 */
  supervise: { from: OPEN_STAGES, to: null, who: ['desk', 'clock'] },
  /** 催办 */
  remind: { from: OPEN_STAGES, to: null, who: ['desk', 'clock'] },
  /** 停表 */
  pause: { from: OPEN_STAGES, to: null, who: ['desk'], clocks: { resolve: 'hold' } },
  /** 续表 */
  resume: { from: OPEN_STAGES, to: null, who: ['desk'], clocks: { resolve: 'go-on' } },
  /** 更正类别: new deadlines, routed anew */
  classify: { from: OPEN_STAGES, to: 'routed', who: ['desk'], clocks: { resolve: 'anew', onSite: 'anew' } },
  /** 更正位置: located and routed anew */
  relocate: { from: OPEN_STAGES, to: 'routed', who: ['desk'] },
  /** 边界调整: the border moved; see rehome-cases.ts */
  rehome: { from: OPEN_STAGES, to: 'routed', who: ['clock'] },
  /** 备注 */
  note: { from: OPEN_STAGES, to: null, who: ['anyone'] },
  /** 转办收回 */
  'take-back': { from: ['handed-off'], to: 'returned', who: ['desk', 'peer'] },
  /** The clocks: told once for each deadline. */
  'due-soon': { from: OPEN_STAGES, to: null, who: ['clock'] },
  overdue: { from: OPEN_STAGES, to: null, who: ['clock'] },
  /** Overdue and nobody replied why. */
  breach: { from: OPEN_STAGES, to: null, who: ['clock'] },
} as const satisfies Record<string, Transition>;

export type CaseAction = keyof typeof WORKFLOW;
export const CASE_ACTIONS = Object.keys(WORKFLOW) as CaseAction[];

/** What a sealed tip takes: its police post does the desk's part too, and nobody else does anything. */
export const SEALED_ACTIONS: readonly CaseAction[] = [
  'acknowledge',
  'accept',
  'arrive',
  'handle',
  'feedback',
  'close',
  'note',
  'rehome',
  'due-soon',
  'overdue',
  'breach',
  'remind',
  'supervise',
];

/** Every stage in which `action`, taken in `from`, may leave a case; none where it cannot be taken. */
export function stagesAfter(action: CaseAction, from: CaseStage): readonly CaseStage[] {
  const transition: Transition = WORKFLOW[action];
  if (!transition.from.includes(from)) return [];
  const { to, outside } = transition;
  if (to === null) return [from];
  const stages = to === 'routed' ? [...ROUTED_STAGES, ...(from === 'closed' ? [] : [from])] : [to];
  return outside === undefined ? stages : [...stages, outside];
}
