import { formatView, parseView, type View } from '../state/address.ts';

export const PANELS = ['cells', 'problems', 'impact', 'gestures'] as const;
export type PanelName = (typeof PANELS)[number];

/** What the address bar holds: loaded again, the page stands where it stood. */
export interface EditorAddress {
  /** The draft that is open. */
  draft: number | null;
  page: 'drafts' | 'edit' | 'history';
  /** Version that the history shows; null for the one that holds. */
  generation: number | null;
  panel: PanelName;
  view?: View;
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;

/** Reads a query string; what is malformed is as if it were not there. */
export function parseEditorAddress(search: string): EditorAddress {
  const query = new URLSearchParams(search);
  const draft = wholeNumber(query.get('draft'));
  const page = query.get('page') === 'history' ? 'history' : draft === null ? 'drafts' : 'edit';
  const view = parseView(query.get('view'));
  return {
    draft,
    page,
    generation: wholeNumber(query.get('generation')),
    panel: PANELS.find((name) => name === query.get('panel')) ?? 'cells',
    ...(view === undefined ? {} : { view }),
  };
}

/** Writes an address as a query string; what is as usual is left out. */
export function formatEditorAddress({ draft, page, generation, panel, view }: EditorAddress): string {
  const query = new URLSearchParams();
  if (draft !== null && page !== 'drafts') query.set('draft', String(draft));
  if (page === 'history') query.set('page', page);
  if (page === 'history' && generation !== null) query.set('generation', String(generation));
  if (page === 'edit' && panel !== 'cells') query.set('panel', panel);
  if (page !== 'drafts' && view !== undefined) query.set('view', formatView(view));
  return query.toString().replaceAll('%2C', ',');
}
