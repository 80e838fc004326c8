import type { AgencyId, PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { isEmail, isPhone } from '#server/contract/admin/reached-by.ts';
import type { Contact } from '#server/reference/organisation-rows.ts';
import {
  NAME_LENGTH_MAX,
  plain,
  SHORT_NAME_LENGTH_MAX,
  TITLE_LENGTH_MAX,
  wrongName,
} from '#server/usecases/admin/person-data.ts';
import { emptyDesk } from '#server/usecases/admin/write-change.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';

export const EMERGENCY_KINDS = ['police', 'ambulance', 'sapa', 'any'] as const;
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number];

/** An agency's own data as its page has them. */
export interface Desk {
  readonly name: string;
  readonly shortName: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** ISO weekdays. */
  readonly weekdays: readonly number[];
  /** Local, 'HH.MM'. */
  readonly opens: string;
  readonly closes: string;
  /** By kind; empty: the region does not run it (K-1). */
  readonly emergency: Readonly<Record<EmergencyKind, string>>;
}

export type DeskField = keyof Omit<Desk, 'emergency'> | EmergencyKind;
export type DeskRefusal =
  | 'missing'
  | 'tooLong'
  | 'emailInvalid'
  | 'phoneInvalid'
  | 'hourInvalid'
  | 'hoursTurned'
  | 'numberInvalid'
  | 'daysMissing'
  | 'notFound';
export interface WrongDesk {
  readonly field: DeskField;
  readonly refusal: DeskRefusal;
}

export async function readDesk(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  id: string,
): Promise<(Desk & { readonly id: AgencyId }) | undefined> {
  const { org, contacts } = await readNow(app);
  const agency = org.agencies.get(id as AgencyId);
  if (!agency) return undefined;
  const contact = contacts.get(agency.id) ?? emptyDesk([]);
  const numberOf = (kind: EmergencyKind): string =>
    contact.emergency.find((it) => it.kind === kind)?.number ?? '';
  return {
    ...{ id: agency.id, name: agency.name, shortName: agency.shortName },
    ...{ address: contact.address, phone: contact.phone, email: contact.email },
    ...contact.hours,
    emergency: {
      ...{ police: numberOf('police'), ambulance: numberOf('ambulance') },
      ...{ sapa: numberOf('sapa'), any: numberOf('any') },
    },
  };
}

/** Writes an agency's names and desk as one event; the doors outside stay as they are. */
export async function changeDesk(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  id: string,
  { desk, by }: { readonly desk: Desk; readonly by: PersonId | null },
): Promise<readonly WrongDesk[]> {
  const wrong = wrongInDesk(desk);
  if (wrong.length > 0) return wrong;
  const { org, contacts, now } = await readNow(app);
  const agency = org.agencies.get(id as AgencyId);
  if (!agency) return [{ field: 'name', refusal: 'notFound' }];
  const contact = contactOf(desk, contacts.get(agency.id)?.doors ?? []);
  const [name, shortName] = [plain(desk.name), plain(desk.shortName)];
  await changeReference(app.db, async (tx) => {
    await tx
      .updateTable('agency')
      .set({ name, short_name: shortName, contact: JSON.stringify(contact) })
      .where('id', '=', agency.id)
      .execute();
    const body = { id: agency.id, name, shortName, contact };
    await recordChange(tx, { command: 'organisation.changeDesk', body, at: now, by });
    return undefined;
  });
  return [];
}

const contactOf = (desk: Desk, doors: Contact['doors']): Contact => ({
  ...{ address: plain(desk.address), phone: plain(desk.phone) },
  ...{ email: plain(desk.email).toLowerCase(), doors },
  hours: { weekdays: [...desk.weekdays].sort(), opens: desk.opens, closes: desk.closes },
  emergency: EMERGENCY_KINDS.flatMap((kind) => {
    const number = plain(desk.emergency[kind]);
    return number === '' ? [] : [{ kind, number }];
  }),
});

const HOUR = /^(?:[01]\d|2[0-3])\.[0-5]\d$/;
/** What is tapped to call in danger: 110, 112, 119, 129, or a whole number of a region. */
const EMERGENCY_NUMBER = /^\+?[\d\s-]{3,20}$/;

function wrongInDesk(desk: Desk): readonly WrongDesk[] {
  const wrong: WrongDesk[] = [];
  const tell = (field: DeskField, refusal: DeskRefusal | undefined): void => {
    if (refusal) wrong.push({ field, refusal });
  };
  tell('name', textOf(desk.name, TITLE_LENGTH_MAX));
  tell('shortName', textOf(desk.shortName, SHORT_NAME_LENGTH_MAX));
  tell('address', textOf(desk.address, TITLE_LENGTH_MAX));
  tell('phone', isPhone(desk.phone) ? undefined : 'phoneInvalid');
  tell('email', desk.email === '' || isEmail(desk.email) ? undefined : 'emailInvalid');
  tell('weekdays', desk.weekdays.length > 0 ? undefined : 'daysMissing');
  tell('opens', HOUR.test(desk.opens) ? undefined : 'hourInvalid');
  tell('closes', HOUR.test(desk.closes) ? undefined : 'hourInvalid');
  if (wrong.length === 0 && desk.closes <= desk.opens) tell('closes', 'hoursTurned');
  for (const kind of EMERGENCY_KINDS) {
    const number = plain(desk.emergency[kind]);
    tell(kind, number === '' || EMERGENCY_NUMBER.test(number) ? undefined : 'numberInvalid');
  }
  return wrong;
}

function textOf(text: string, max = NAME_LENGTH_MAX): DeskRefusal | undefined {
  const wrong = wrongName(text, max);
  return wrong === undefined ? undefined : wrong === 'nameMissing' ? 'missing' : 'tooLong';
}
