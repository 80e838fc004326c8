import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseDay, type Day } from '#domain/calendar/day.ts';
import { readNow } from '#server/app.ts';
import type { OrganisationChanged } from '#server/usecases/admin/change-organisation.ts';
import type { ChangeRefusal } from '#server/usecases/admin/organisation-change.ts';
import { nameOfLine } from '#server/usecases/reference/empty-lines.ts';
import { changeRefusalWords, type DoneAct } from '#words/admin/changes.ts';
import { sayDay } from '#words/time.ts';

/** Code points of one field that are looked at; more is cut off. */
const TYPED_MAX = 500;

export type Values = Readonly<Record<string, string>>;
export interface FieldError {
  readonly field?: string | undefined;
  readonly text: string;
}

/** All that was typed, by field; files are not among it. */
export async function typedValues({ request }: Pick<RequestEvent, 'request'>): Promise<Values> {
  const form = await request.formData();
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, TYPED_MAX).trim()] as const] : [],
    ),
  );
}

/** As `typedValues`, with texts of several lines up to `max` code points. */
export async function typedTexts(
  { request }: Pick<RequestEvent, 'request'>,
  max: number,
): Promise<Values> {
  const form = await request.formData();
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[name, [...value.replaceAll('\0', '')].slice(0, max).join('').trim()] as const]
        : [],
    ),
  );
}

export const dayIn = (values: Values, name: string): Day | undefined =>
  parseDay(values[name] ?? '');

/** The page again, with what was typed in the form of that act. */
export const refuse = (act: string, values: Values, errors: readonly FieldError[]) =>
  fail(422, { act, values, errors });

/** The page after an act, which says what was saved and the way back. */
export const done = (path: string, act: DoneAct): never => redirect(303, `${path}?ok=${act}`);

const FIELD_OF: Partial<Record<ChangeRefusal, string>> = {
  ...{ nameMissing: 'nama', nameTooLong: 'nama', shortNameTaken: 'singkatan', codeTaken: 'kode' },
  ...{ codeInvalid: 'kode', emailInvalid: 'email', emailTaken: 'email', phoneInvalid: 'telepon' },
  ...{ dayIsPast: 'tanggal', endsBeforeItBegins: 'tanggal', notYetThere: 'tanggal' },
  purposeInUse: 'guna',
};

/** Goes on where a change was written, else gives the page again with the reason at its field. */
export async function answer(
  { locals }: Pick<RequestEvent, 'locals'>,
  changed: OrganisationChanged,
  { act, values, path }: { readonly act: DoneAct; readonly values: Values; readonly path: string },
) {
  if (changed.ok) return done(path, act);
  const { refusal, empty } = changed;
  const words = changeRefusalWords[refusal][locals.lang];
  const { org } = await readNow(locals.app);
  const names = empty
    .map((line) => `${nameOfLine(org, line)} (${sayDay(line.from, locals.lang)})`)
    .join('; ');
  const field = FIELD_OF[refusal];
  const text = names === '' ? words : `${words} ${names}`;
  return refuse(act, values, [{ field: field && field in values ? field : undefined, text }]);
}
