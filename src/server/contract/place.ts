import { z } from 'zod';
import { LINE_MAX } from '#server/contract/plain-text.ts';

/** Codes of Kemendagri in dotted form: `76.02.12` and `76.02.12.1002`. */
const districtCode = z.string().regex(/^\d\d\.\d\d\.\d\d$/);
const villageCode = z.string().regex(/^\d\d\.\d\d\.\d\d\.\d{4}$/);

/** Where it happened, as the place word holds it. Degrees are decimal, south and west negative. */
export const placeShape = z.object({
  village: villageCode.optional(),
  district: districtCode.optional(),
  /** In the reporter's words: a street, a landmark. */
  detail: z
    .string()
    .min(1)
    .max(LINE_MAX * 2)
    .optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
});
export type Place = z.infer<typeof placeShape>;

const FIELDS = ['village', 'district', 'detail', 'lat', 'lon'] as const;

/** The text of a place word; null where nothing is known. Equal places give equal text. */
export function placeText(place: Place): string | null {
  const known = FIELDS.flatMap((field) =>
    place[field] === undefined ? [] : [[field, place[field]] as const],
  );
  return known.length === 0 ? null : JSON.stringify(Object.fromEntries(known));
}

/** The place that a word holds; a text of another shape is the detail. */
export function readPlace(text: string): Place {
  try {
    const parsed = placeShape.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: a place that was written down as plain text.
  }
  return { detail: text };
}

export const districtOf = (village: string): string => village.slice(0, village.lastIndexOf('.'));
