import type { ComponentType } from 'preact';
import type { Permission } from '../../server/identity/access.ts';
import type { TextKey } from '../i18n/i18n.ts';
import type { IconName } from '../ui/icon.tsx';
import type { DeskModel } from './desk-model.ts';

export type DeskView = ComponentType<{ desk: DeskModel }>;

export interface ViewEntry {
  /** As in `?view=`. */
  name: string;
  label: TextKey;
  icon: IconName;
  permission: Permission;
  /** Fetches the view when it is first wanted; the queue is at hand and has none. */
  load?: () => Promise<DeskView>;
}

/** The views of the desk, in the order of the navigation. One that keeps an address of its own writes `view=` with it. */
export const VIEWS: readonly ViewEntry[] = [
  { name: 'queue', label: 'desk.views.queue', icon: 'list', permission: 'case:read' },
  {
    name: 'evaluation',
    label: 'desk.views.evaluation',
    icon: 'chart',
    permission: 'evaluation:read',
    load: async () => (await import('./evaluation/evaluation-view.tsx')).default,
  },
  {
    name: 'hand-offs',
    label: 'desk.views.hand-offs',
    icon: 'up',
    permission: 'hand-off:read',
    load: async () => (await import('./hand-offs/hand-offs-view.tsx')).default,
  },
  {
    name: 'lists',
    label: 'desk.views.lists',
    icon: 'check',
    permission: 'staff:read',
    load: async () => (await import('./lists/lists-view.tsx')).default,
  },
  {
    name: 'people',
    label: 'desk.views.people',
    icon: 'phone',
    permission: 'staff:read',
    load: async () => (await import('./people/people-view.tsx')).default,
  },
  {
    name: 'patrol',
    label: 'desk.views.patrol',
    icon: 'target',
    permission: 'patrol:read',
    load: async () => (await import('./patrol/patrol-view.tsx')).default,
  },
  {
    name: 'sites',
    label: 'desk.views.sites',
    icon: 'home',
    permission: 'site:read',
    load: async () => (await import('./sites/sites-view.tsx')).default,
  },
];
