/** server/grid/drafts/draft-life.md, drawn from the table. */
import { DRAFT_STATES } from '../../../server/grid/drafts/draft-contract.ts';
import { DRAFT_ACTIONS, DRAFT_LIFE, type DraftTransition } from '../../../server/grid/drafts/draft-life.ts';

const transitionOf = (action: (typeof DRAFT_ACTIONS)[number]): DraftTransition => DRAFT_LIFE[action];

function edges(): string[] {
  const labels = new Map<string, string[]>();
  for (const action of DRAFT_ACTIONS) {
    const { from, to, reviewed } = transitionOf(action);
    for (const state of to === null ? [] : from) {
      const edge = `${state} --> ${to}`;
      const label = reviewed === undefined || reviewed.includes(state) ? action : `${action} (without review)`;
      labels.set(edge, [...(labels.get(edge) ?? []), label]);
    }
  }
  return [...labels].map(([edge, actions]) => `    ${edge}: ${actions.join(', ')}`);
}

function row(action: (typeof DRAFT_ACTIONS)[number]): string {
  const { from, to, reviewed, bySecondPerson } = transitionOf(action);
  const only = reviewed === undefined ? '' : reviewed.join(', ');
  return `| ${[action, from.join(', '), to ?? 'stays', only, bySecondPerson ? 'a second person' : 'anyone'].join(' | ')} |`;
}

export function drawDraftLife(): string {
  return `${[
    '# The life of a draft',
    '',
    'Drawn from the table in draft-life.ts by `npm run generate`; a test holds the two together. `edit` is an operation',
    'appended, undone or done again, and a rebase. A second person is one who has no operation that counts in the draft.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '    [*] --> open: begun, imported or restored',
    ...edges(),
    ...DRAFT_STATES.filter((state) => ['published', 'discarded'].includes(state)).map(
      (state) => `    ${state} --> [*]`,
    ),
    '```',
    '',
    '| action | from | to | where review is on, from | who |',
    '|---|---|---|---|---|',
    ...DRAFT_ACTIONS.map(row),
  ].join('\n')}\n`;
}
