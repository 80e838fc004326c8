import { redirect, type RequestEvent } from '@sveltejs/kit';
import { personOn } from '#domain/access/facts.ts';
import type { Person } from '#domain/access/reach.ts';
import { dayAt, type Day } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { readNow, type Now } from '#server/app.ts';
import { mayEnter } from '#server/usecases/intake/enter-report.ts';
import { titleOf } from '#server/usecases/reference/seated.ts';

/** The officer of a session, with the offices filled today in the zone of the root. */
export interface SignedInOfficer {
  readonly person: Person;
  readonly name: string;
  readonly today: Day;
  readonly given: Now;
}

type Asking = Pick<RequestEvent, 'locals' | 'url'>;

/** A layout and its page ask within one request; `locals` is the same object for both. */
const asked = new WeakMap<App.Locals, Promise<SignedInOfficer | undefined>>();

/** The officer who asks, or undefined: nobody is signed in, or the person fills no office today. */
export function officerOf({
  locals,
}: Pick<Asking, 'locals'>): Promise<SignedInOfficer | undefined> {
  const known = asked.get(locals);
  if (known) return known;
  const reading = readOfficer(locals);
  asked.set(locals, reading);
  return reading;
}

async function readOfficer({ app, signedIn }: App.Locals): Promise<SignedInOfficer | undefined> {
  if (signedIn === null) return undefined;
  const { personId, name } = signedIn;
  const given = await readNow(app);
  const { org } = given;
  const today = dayAt(agencyOf(org, org.rootId).zone, given.now);
  const person = personOn(org, personId, today);
  return person.seats.length === 0 ? undefined : { person, name, today, given };
}

/** The officer who asks; everybody else is led to the page that says how to sign in, and back again. */
export async function requireOfficer(event: Asking): Promise<SignedInOfficer> {
  const officer = await officerOf(event);
  if (officer) return officer;
  redirect(
    303,
    `/petugas/masuk?kembali=${encodeURIComponent(event.url.pathname + event.url.search)}`,
  );
}

export type OfficerPlace = 'inbox' | 'recap' | 'elsewhere';

/** What the officers' frame says: who is signed in, for which offices, and which part is open. */
export async function officerFrame(event: Asking, at: OfficerPlace) {
  const { signedIn } = event.locals;
  const officer = await officerOf(event);
  const offices = officer?.person.seats.map(({ officeId, acting }) => ({
    title: titleOf(officer.given.org, officeId),
    acting,
  }));
  const { name = '', account = null } = signedIn ?? {};
  return {
    officer: offices || account ? { name, offices: offices ?? [], account } : null,
    at,
    isDesk: officer !== undefined && mayEnter(officer),
    /** Begins with the few pages of a small desk (K-25). */
    smallDesk: officer?.given.smallUse === true && mayEnter(officer),
  };
}
