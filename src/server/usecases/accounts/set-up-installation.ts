import { randomUUID } from 'node:crypto';
import { dayAt, type Day, type Moment } from '#domain/calendar/day.ts';
import type { AgencyId, OfficeId, PersonId, UnitId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { mintLinkToken } from '#server/accounts/link-token.ts';
import type { SetUpForm } from '#server/contract/set-up.ts';
import type { Contact, OrganisationRows } from '#server/reference/organisation-rows.ts';
import type { Government } from '#server/regions/governments.ts';
import { plainEmail, putAccount } from '#server/store/accounts.ts';
import type { Db } from '#server/store/database.ts';
import { link } from '#server/usecases/accounts/invite.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';

export type SetUpDone =
  | { readonly ok: true; readonly token: string }
  /** Somebody was faster: sample and real, and one and another, never change into each other (M-2). */
  | { readonly ok: false };

/**
 * Creates a real installation, whole or not at all: one government with its desk, one unit with the
 * coordinator's office, the first administrator in it from today, and the link by which they choose a password.
 * `owner` may create an installation, which the application may not.
 */
export async function setUpInstallation(
  owner: Db,
  app: Pick<App, 'random' | 'clock'>,
  government: Government,
  form: SetUpForm,
): Promise<SetUpDone> {
  const at = app.clock(0);
  const personId = randomUUID() as PersonId;
  const token = mintLinkToken(app.random);
  const given = {
    ...{ kind: 'real' as const, name: form.nama, at, provisionalAccepted: false },
    organisation: organisationOf(government, form, personId, at),
  };
  const seeded = await seedReference(owner, given, async (tx) => {
    const email = plainEmail(form['admin-email']);
    await putAccount(tx, { personId, email, administrator: true });
    await link(tx, { personId, kind: 'invite', madeBy: null }, token);
  });
  return seeded === 'created' ? { ok: true, token } : { ok: false };
}

function organisationOf(
  { code, level }: Government,
  form: SetUpForm,
  personId: PersonId,
  at: Moment,
): OrganisationRows {
  const today: Day = dayAt(form.zona, at);
  const [rootId, unitId] = [randomUUID() as AgencyId, randomUUID() as UnitId];
  const officeId = randomUUID() as OfficeId;
  const valid = { validFrom: today, validTo: null };
  return {
    rootId,
    agencies: [
      {
        ...{ id: rootId, parentId: null, level, code, zone: form.zona },
        ...{ name: form.nama, shortName: form.singkat },
      },
    ],
    units: [
      {
        ...{ id: unitId, agencyId: rootId, purpose: 'ordinary', ...valid },
        ...{ name: form.unit, shortName: form['unit-singkat'] },
      },
    ],
    offices: [{ id: officeId, unitId, role: 'coordinator', title: form.jabatan, ...valid }],
    people: [
      {
        ...{ id: personId, name: form['admin-nama'], phone: form['admin-telepon'] },
        email: plainEmail(form['admin-email']),
      },
    ],
    appointments: [
      {
        ...{ id: randomUUID(), officeId, personId, acting: null, from: today, to: null },
        decree: form.sk === '' ? null : form.sk,
      },
    ],
    contacts: new Map([[rootId, contactOf(form)]]),
  };
}

const WEEKDAYS: Readonly<Record<SetUpForm['hari'], number[]>> = {
  '5': [1, 2, 3, 4, 5],
  '6': [1, 2, 3, 4, 5, 6],
};

/** The desk and the numbers of danger; 112 only where the region runs it (K-1). */
const contactOf = (form: SetUpForm): Contact => ({
  ...{ address: form.alamat, phone: form.telepon, email: form['email-meja'], doors: [] },
  hours: { weekdays: WEEKDAYS[form.hari], opens: form.buka, closes: form.tutup },
  emergency: [
    ...(form['112'] ? [{ kind: 'any' as const, number: '112' }] : []),
    { kind: 'police', number: form.polisi },
    { kind: 'ambulance', number: form.ambulans },
    { kind: 'sapa', number: form.sapa },
  ],
});
