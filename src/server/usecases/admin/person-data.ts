import { isEmail, isPhone } from '#server/contract/admin/reached-by.ts';
import type { ChangeRefusal, PersonData } from '#server/usecases/admin/organisation-change.ts';

/** Code points. */
export const NAME_LENGTH_MAX = 120;
export const TITLE_LENGTH_MAX = 200;
export const SHORT_NAME_LENGTH_MAX = 40;

/** Spaces made single, so that a name typed twice is one name. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** As it is kept: e-mail in small letters, what is empty as nothing. */
export const personOf = (name: string, phone: string, email: string): PersonData => ({
  name: plain(name),
  phone: plain(phone) || null,
  email: plain(email).toLowerCase() || null,
});

export function wrongName(name: string, max = NAME_LENGTH_MAX): ChangeRefusal | undefined {
  if (plain(name) === '') return 'nameMissing';
  return [...name].length > max ? 'nameTooLong' : undefined;
}

export function wrongPerson({ name, phone, email }: PersonData): ChangeRefusal | undefined {
  const wrong = wrongName(name);
  if (wrong) return wrong;
  if (phone !== null && !isPhone(phone)) return 'phoneInvalid';
  return email !== null && !isEmail(email) ? 'emailInvalid' : undefined;
}
