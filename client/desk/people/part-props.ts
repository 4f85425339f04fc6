import type { ComponentChildren } from 'preact';
import type { DeskModel } from '../desk-model.ts';
import type { Directory } from '../sheets/directory.ts';
import type { PeopleModel } from './people-model.ts';
import type { Asking } from './person-forms.tsx';

/** What each part of the view is given. */
export interface PartProps {
  desk: DeskModel;
  model: PeopleModel;
  directory: Directory;
  mayEdit: boolean;
  /** Its files, for those who may have them. */
  tools: ComponentChildren;
  ask: (asking: Asking) => void;
}
