import type { IconName } from './icons.ts';

/** One act on a report. With a `reason` it is not allowed now, and the reason stands in its place. */
export interface Action {
  key: string;
  label: string;
  /** The page, or the place on this page, where its form stands. */
  href: string;
  reason?: string | undefined;
  /** What the SOP asks of you here, in one sentence; by when, and what happens if not. */
  duty?: string | undefined;
  byWhen?: string | undefined;
  ifNot?: string | undefined;
  variant?: 'primary' | 'secondary' | 'danger' | undefined;
  icon?: IconName | undefined;
  hotkey?: string | undefined;
}
