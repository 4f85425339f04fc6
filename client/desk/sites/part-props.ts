import type { DeskModel } from '../desk-model.ts';
import type { Directory } from '../sheets/directory.ts';
import type { SitesModel } from './sites-model.ts';

/** What each part of the view is given. */
export interface PartProps {
  desk: DeskModel;
  model: SitesModel;
  directory: Directory;
  /** Today in the city, YYYY-MM-DD. */
  today: string;
  ask: (asking: Asking) => void;
}

/** What is asked about sites: one form at a time. */
export type Asking =
  | { what: 'add' | 'import' }
  | { what: 'edit' | 'close' | 'open-again' | 'retire' | 'inspect' }
  | null;
