/** server/cases/workflow.md, drawn from the table. */
import {
  CASE_ACTIONS,
  type CaseAction,
  OPEN_STAGES,
  ROUTED_STAGES,
  SEALED_ACTIONS,
  type Transition,
  WORKFLOW,
} from '../../server/cases/workflow.ts';
import { CASE_STAGES } from '../../server/reports/contract.ts';

/** No hyphens in the names of states. */
const id = (stage: string): string => stage.replaceAll('-', '_');
const fromAnyOpen = ({ from }: Transition): boolean => from.length === OPEN_STAGES.length;

function edges(): string[] {
  const labels = new Map<string, string[]>();
  const draw = (from: string, to: string, label: string) => {
    const edge = `${id(from)} --> ${id(to)}`;
    labels.set(edge, [...(labels.get(edge) ?? []), label]);
  };
  for (const action of CASE_ACTIONS) {
    const transition: Transition = WORKFLOW[action];
    const { from, to, outside } = transition;
    if (to === null) continue;
    for (const stage of fromAnyOpen(transition) ? ['open'] : from) {
      draw(stage, to === 'routed' ? 'routing' : to, action);
      if (outside !== undefined) draw(stage, outside, `${action} (outside system)`);
    }
  }
  return [...labels].map(([edge, actions]) => `    ${edge}: ${actions.join(', ')}`);
}

function row(action: CaseAction): string {
  const transition: Transition = WORKFLOW[action];
  const { from, to, outside, who, clocks = {} } = transition;
  const effects = Object.entries(clocks).map(([clock, effect]) => `${clock}: ${effect}`);
  return `| ${[
    action,
    fromAnyOpen(transition) ? 'any open' : from.join(', '),
    (to ?? 'stays') + (outside === undefined ? '' : `, or ${outside}`),
    who.join(', '),
    effects.join('; '),
    SEALED_ACTIONS.includes(action) ? 'yes' : '',
  ].join(' | ')} |`;
}

export function drawWorkflow(): string {
  return `${[
    '# The life of a case',
    '',
    'Drawn from the table in workflow.ts by `npm run generate`; a test holds the two together. `routing` is where the',
    'holder is: with the desk, with people of the city, with an outside system, or outside the grid. Actions that leave a',
    'case where it stands are in the table alone. Within `open`, an edge from `open` begins at every stage.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...CASE_STAGES.filter((stage) => stage.includes('-')).map((stage) => `    state "${stage}" as ${id(stage)}`),
    '    state routing <<choice>>',
    '    [*] --> routing: a report comes in',
    '    state open {',
    ...OPEN_STAGES.map((stage) => `        ${id(stage)}`),
    '    }',
    ...ROUTED_STAGES.map((stage) => `    routing --> ${id(stage)}`),
    ...edges(),
    '    closed --> [*]',
    '```',
    '',
    '| action | from | to | who | clocks | sealed |',
    '|---|---|---|---|---|---|',
    ...CASE_ACTIONS.map(row),
  ].join('\n')}\n`;
}
