import { addMs, momentOfMs, type Moment } from '#domain/calendar/day.ts';
import type { IdentityServer } from '#server/accounts/identity-server.ts';
import type { Outgoing } from '#server/channels/outgoing.ts';
import type { FileStore } from '#server/files/file-store.ts';
import { machineMs } from '#server/machine-clock.ts';
import type { Place } from '#server/place.ts';
import type { Regions } from '#server/regions/regions.ts';
import type { Db } from '#server/store/database.ts';
import type { OpenReference, Reference } from '#server/store/reference.ts';
import type { RandomBytes } from '#server/store/word-book.ts';

/** Keys derived from the installation's secret, one a purpose. */
export interface Keys {
  readonly form: Uint8Array;
  readonly cookie: Uint8Array;
  readonly ticket: Uint8Array;
  /** Second factors and recovery codes. */
  readonly account: Uint8Array;
  /** What the program itself must read of guarded reporters, and identities that are open for some hours. */
  readonly identity: Uint8Array;
}

/** All that use-cases may use of the world; built once by `start.ts`, or by a test. */
export interface App {
  readonly db: Db;
  readonly kind: 'sample' | 'real';
  readonly reference: OpenReference;
  readonly random: RandomBytes;
  readonly keys: Keys;
  readonly files: FileStore;
  /** Villages, loaded when first asked for. */
  readonly regions: () => Promise<Regions>;
  /** Business time from what the installation's clock is ahead; the sample's past is written with another one. */
  readonly clock: (aheadMs: number) => Moment;
  /** Where it lives; left out where no page tells it. */
  readonly place?: Place;
  /** How messages leave; left out where nothing is told. */
  readonly outgoing?: Outgoing;
  /** The office's own sign-in; left out where none is configured. */
  readonly identityServer?: IdentityServer;
}

/** What the installation says at the moment of a request: business time and the reference data in force. */
export interface Now extends Reference {
  readonly now: Moment;
}

/** Business time: the machine's, and ahead of it in a sample (M-19). */
export const businessNow = (clockAheadMs: number): Moment =>
  addMs(momentOfMs(machineMs()), clockAheadMs);

/** What each app of one request was told; a page and its layout speak of one moment. */
const told = new WeakMap<object, Promise<Now>>();
const ofRequests = new WeakSet<object>();

type Asking = Pick<App, 'db' | 'reference' | 'clock'>;

/** The app for one request: `readNow` asks the database once for all who read with it. */
export function forRequest<A extends Asking>(app: A): A {
  const own = { ...app };
  ofRequests.add(own);
  return own;
}

/** One small read, once a request; commands on a report get the same with the report's row. */
export function readNow(app: Asking): Promise<Now> {
  if (!ofRequests.has(app)) return readNowAnew(app);
  const known = told.get(app) ?? readNowAnew(app);
  told.set(app, known);
  return known;
}

/** As it is at this moment, also within a request that has just moved the clock. */
export async function readNowAnew(app: Asking): Promise<Now> {
  const { reference_version, clock_ahead_ms } = await app.db
    .selectFrom('installation')
    .select(['reference_version', 'clock_ahead_ms'])
    .executeTakeFirstOrThrow();
  return {
    ...(await app.reference.of(reference_version)),
    now: app.clock(clock_ahead_ms),
  };
}
