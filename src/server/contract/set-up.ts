import { z } from 'zod';
import { ZONES } from '#domain/calendar/day.ts';
import type { SetUpFault } from '#words/set-up.ts';

/** Code points of one line of the form. */
const LINE_LENGTH_MAX = 200;
const SHORT_LENGTH_MAX = 40;

const fault = (kind: SetUpFault): { error: SetUpFault } => ({ error: kind });
const line = (max = LINE_LENGTH_MAX) =>
  z
    .string(fault('missing'))
    .trim()
    .min(1, fault('missing'))
    .refine((text) => [...text].length <= max, fault('tooLong'));
const number = z
  .string(fault('missing'))
  .trim()
  .min(1, fault('missing'))
  .regex(/^[+\d][\d ()./-]{1,38}$/, fault('phone'));
const optional = z
  .string()
  .trim()
  .refine((text) => [...text].length <= LINE_LENGTH_MAX, fault('tooLong'))
  .default('');
const time = z
  .string(fault('missing'))
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, fault('time'))
  .transform((text) => text.replace(':', '.').padStart(5, '0'));
const email = z
  .string(fault('missing'))
  .trim()
  .min(1, fault('missing'))
  .max(254, fault('email'))
  .refine((text) => text === '' || z.email().safeParse(text).success, fault('email'));

/** The one form that sets up a real installation, by the names of its fields. */
export const setUpShape = z.object({
  nama: line(),
  singkat: line(SHORT_LENGTH_MAX),
  zona: z.enum(ZONES, fault('missing')),
  alamat: line(),
  telepon: number,
  'email-meja': email,
  hari: z.enum(['5', '6'], fault('missing')),
  buka: time,
  tutup: time,
  polisi: number,
  ambulans: number,
  sapa: number,
  '112': z.literal('on').optional(),
  unit: line(),
  'unit-singkat': line(SHORT_LENGTH_MAX),
  jabatan: line(),
  'admin-nama': line(120),
  'admin-email': email,
  'admin-telepon': number,
  sk: optional,
});
export type SetUpForm = z.infer<typeof setUpShape>;

export const SET_UP_FIELDS = Object.keys(setUpShape.shape) as readonly (keyof SetUpForm)[];

export type ParsedSetUp =
  | { readonly ok: true; readonly form: SetUpForm }
  | {
      readonly ok: false;
      readonly faults: readonly { field: keyof SetUpForm; kind: SetUpFault }[];
    };

/** Each field's first fault, in the order of the form. */
export function parseSetUp(typed: Readonly<Record<string, unknown>>): ParsedSetUp {
  const parsed = setUpShape.safeParse(typed);
  if (parsed.success) return { ok: true, form: parsed.data };
  const faults = SET_UP_FIELDS.flatMap((field) => {
    const issue = parsed.error.issues.find(({ path }) => path[0] === field);
    return issue ? [{ field, kind: issue.message as SetUpFault }] : [];
  });
  return { ok: false, faults };
}
