import type { DeskModel } from '../desk-model.ts';
import type { Directory } from '../sheets/directory.ts';
import type { PatrolModel } from './patrol-model.ts';

/** What each tab of the view is given. */
export interface TabProps {
  desk: DeskModel;
  model: PatrolModel;
  directory: Directory;
  /** Today in the city, YYYY-MM-DD. */
  today: string;
}
