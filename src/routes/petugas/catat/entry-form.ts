import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { AgencyId } from '#domain/office/organisation.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import type { EntryBody, EntryFault } from '#server/contract/entry.ts';
import { typedOf, type Known } from '#server/contract/submission-steps.ts';
import { CATEGORIES } from '#server/reference/categories.ts';
import { mayEnter } from '#server/usecases/intake/enter-report.ts';
import { mintForm, type Form } from '#server/usecases/intake/keep-draft.ts';
import { openEntry } from '#server/usecases/intake/keep-entry.ts';
import { readAgencies, readDesk, readUnits } from '#server/usecases/reference/read-desk.ts';
import { officerOf, requireOfficer, type SignedInOfficer } from '#server/web/officer.ts';
import { faultWords } from '#words/citizen/faults.ts';
import { entryFaultWords } from '#words/intake.ts';
import type { Lang } from '#words/lang.ts';
import { refusalWords } from '#words/refusals.ts';
import { sayNumber } from '#words/time.ts';
import { readEntryCookie } from './entry-cookie.ts';

type Asking = Pick<RequestEvent, 'locals' | 'url' | 'cookies' | 'request'>;

/** A coordinator; for other officers the page is not there. */
export async function requireWriter(event: Asking): Promise<SignedInOfficer> {
  const officer = await requireOfficer(event);
  if (!mayEnter(officer)) error(404);
  return officer;
}

/** As `requireWriter`; null after a form of somebody whose session ended, so that the form is shown again. */
export const writerToDraw = async (event: Asking): Promise<SignedInOfficer | null> =>
  event.request.method === 'POST' && !(await officerOf(event)) ? null : await requireWriter(event);

/** One thing to mend, worded; `field` is the name of its control. */
export interface Said {
  readonly field?: string;
  readonly text: string;
}

export interface Refused {
  readonly errors: readonly Said[];
  readonly typed: Readonly<Record<string, string>>;
  readonly signedOut: boolean;
  /** Villages of a search that was just made; null where none was. */
  readonly found: null;
  /** The village that the form had chosen. */
  readonly chosen: readonly { readonly value: string; readonly label: string }[];
}

const NOTHING_FOUND = { found: null, chosen: [], signedOut: false } as const;

const allWords = { ...faultWords, ...entryFaultWords };

export const sayFault = ({ field, kind, over }: EntryFault, lang: Lang): Said => ({
  field,
  text: allWords[kind][lang].replace('{n}', sayNumber(over ?? 0, lang)),
});

export const sayRefusal = (kind: RefusalKind, lang: Lang): Said => ({
  ...(kind === 'receivedTooEarly' ? { field: 'diterima' } : {}),
  text: refusalWords[kind][lang],
});

export const refuse = (errors: readonly Said[], fields: FormData, chosen: Refused['chosen'] = []) =>
  fail(422, { ...NOTHING_FOUND, errors, typed: typedOf(fields), chosen } satisfies Refused);

export const signedOut = (fields: FormData) =>
  fail(401, {
    ...NOTHING_FOUND,
    errors: [] as readonly Said[],
    typed: typedOf(fields),
    signedOut: true,
  } satisfies Refused);

/** The note that was sent: its own token counts; then this browser's; else a new one begins. */
export function formOf(
  { locals: { app }, cookies }: Asking,
  { person }: SignedInOfficer,
  fields: FormData,
): Form {
  const token = fields.get('naskah');
  const own = typeof token === 'string' ? openEntry(app, person.id, token) : undefined;
  return own ?? readEntryCookie(app, cookies, person.id) ?? mintForm(app);
}

/** Where a note goes unless the writer says otherwise: the agency of the first desk the writer sits at. */
export const ownAgency = ({ person }: SignedInOfficer): AgencyId | null =>
  person.seats.find((it) => it.role === 'coordinator')?.agencyId ?? null;

/** What the fields are checked against. */
export async function knownFor(
  { app }: App.Locals,
  officer: SignedInOfficer,
  body: EntryBody,
): Promise<Known> {
  const regions = await app.regions();
  const home = ownAgency(officer);
  return {
    body,
    today: (await readDesk(app)).today,
    hasVillage: (code) => regions.villageByCode(code) !== undefined,
    hasCategory: (code) => CATEGORIES.some((it) => it.code === code),
    agencies: (await readAgencies(app)).map((it) => it.id),
    units: home ? (await readUnits(app, home)).map((it) => it.id) : [],
  };
}
