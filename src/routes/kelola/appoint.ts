import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type { Appointment, OfficeId, PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { changeOrganisation } from '#server/usecases/admin/change-organisation.ts';
import { personOf } from '#server/usecases/admin/person-data.ts';
import { readPerson } from '#server/usecases/admin/read-parts.ts';
import { changeAppointment } from '#server/usecases/reference/change-appointment.ts';
import { nameOfLine } from '#server/usecases/reference/empty-lines.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { changeRefusalWords, fieldWords } from '#words/admin/changes.ts';
import { appointmentRefusalWords } from '#words/appointments.ts';
import type { Lang } from '#words/lang.ts';
import { dayIn, done, refuse, typedValues, type FieldError, type Values } from './form.ts';

const ACT = 'angkat';
const FIELD_OF = { dayIsPast: 'tanggal', beginsThatDay: 'tanggal', endsBeforeItBegins: 'sampai' };
const PERSON_FIELD = { emailInvalid: 'email', emailTaken: 'email', phoneInvalid: 'telepon' };

const actingIn = (values: Values): Appointment['acting'] =>
  values['sebagai'] === 'Plt' || values['sebagai'] === 'Plh' ? values['sebagai'] : null;

/** Appoints somebody on record or somebody new; what was typed is never lost. */
export async function appoint(event: RequestEvent<{ id: string }>) {
  const { personId: by } = requireAdministrator(event);
  const { app, lang } = event.locals;
  const typed = await typedValues(event);
  const from = dayIn(typed, 'tanggal');
  const missing = wrongIn(typed, from === undefined, lang);
  if (missing.length > 0 || !from) return refuse(ACT, typed, missing);
  const who = await personIn(app, typed, by, lang);
  if ('errors' in who) return refuse(ACT, typed, who.errors);
  // Somebody new is on record now, also where the appointment is refused: the form names them.
  const values: Values = { ...typed, orang: who.personId, 'nama-baru': '', telepon: '', email: '' };
  const changed = await changeAppointment(
    app,
    {
      ...{ kind: 'begin', officeId: event.params.id as OfficeId, personId: who.personId, from },
      ...{ to: dayIn(values, 'sampai') ?? null, acting: actingIn(values) },
      decree: values['sk'] || null,
    },
    by,
  );
  if (changed.ok) return done(event.url.pathname, ACT);
  const { org } = await readNow(app);
  const names = changed.empty.map((line) => nameOfLine(org, line)).join('; ');
  const field = Object.entries(FIELD_OF).find(([refusal]) => refusal === changed.refusal)?.[1];
  const text = `${appointmentRefusalWords[changed.refusal][lang]} ${names}`.trim();
  return refuse(ACT, values, [{ field, text }]);
}

function wrongIn(values: Values, lacksDay: boolean, lang: Lang): readonly FieldError[] {
  const lacksPerson = !values['orang'] && !values['nama-baru'];
  const badEnd = values['sampai'] !== '' && !dayIn(values, 'sampai');
  return [
    ...(lacksPerson ? [{ field: 'orang', text: fieldWords.personMissing[lang] }] : []),
    ...(lacksDay ? [{ field: 'tanggal', text: fieldWords.dayMissing[lang] }] : []),
    ...(badEnd ? [{ field: 'sampai', text: fieldWords.dayMissing[lang] }] : []),
  ];
}

type Chosen = { readonly personId: PersonId } | { readonly errors: readonly FieldError[] };

async function personIn(app: App, values: Values, by: PersonId, lang: Lang): Promise<Chosen> {
  const known = values['orang'] ? await readPerson(app, values['orang']) : undefined;
  if (known) return { personId: known.id };
  const id = randomUUID() as PersonId;
  const data = personOf(values['nama-baru'] ?? '', values['telepon'] ?? '', values['email'] ?? '');
  const changed = await changeOrganisation(app, { kind: 'addPerson', id, ...data }, by);
  if (changed.ok) return { personId: id };
  const [, field = 'nama-baru'] =
    Object.entries(PERSON_FIELD).find(([refusal]) => refusal === changed.refusal) ?? [];
  return { errors: [{ field, text: changeRefusalWords[changed.refusal][lang] }] };
}
