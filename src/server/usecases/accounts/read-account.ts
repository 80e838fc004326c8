import { momentOfMs, type Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { lastEntryOf, readAccountState } from '#server/store/account-state.ts';
import { listSessions } from '#server/web/session.ts';

/** `invited`: a link waits to be used; `linkDied`: it waited too long. */
export type AccountStage = 'none' | 'invited' | 'linkDied' | 'joined' | 'closed';

/** What an administrator sees of somebody's account. */
export interface AccountBox {
  readonly stage: AccountStage;
  readonly email: string | null;
  readonly administrator: boolean;
  readonly sessions: number;
  readonly lastEntry: Moment | null;
  /** Of a link that can be used now. */
  readonly linkEndsAt: Moment | null;
}

const NOTHING: AccountBox = {
  ...{ stage: 'none', email: null, administrator: false, sessions: 0 },
  ...{ lastEntry: null, linkEndsAt: null },
};

export async function readAccountBox(
  app: Pick<App, 'db'>,
  personId: PersonId,
): Promise<AccountBox> {
  const account = await readAccountState(app.db, personId);
  if (!account) return NOTHING;
  const { email, administrator, hasJoined, closedAt } = account;
  const now = momentOfMs(machineMs());
  const linkEndsAt = account.linkEndsAt && account.linkEndsAt > now ? account.linkEndsAt : null;
  const stage = closedAt ? 'closed' : hasJoined ? 'joined' : linkEndsAt ? 'invited' : 'linkDied';
  const sessions = (await listSessions(app, personId)).length;
  const lastEntry = await lastEntryOf(app.db, personId);
  return { stage, email, administrator, sessions, lastEntry, linkEndsAt };
}
