import type { OwnRefusal } from '#server/usecases/accounts/own-account.ts';
import { accountRefusals, sayTooMany } from '#words/accounts.ts';
import type { Lang } from '#words/lang.ts';

/** The field that each refusal speaks of, by the names of the forms under /petugas/akun. */
const FIELDS = {
  passwordWrong: 'lama',
  tooShort: 'sandi',
  tooLong: 'sandi',
  tooPlain: 'sandi',
  holdsName: 'sandi',
  notRepeated: 'ulangi',
  codeWrong: 'kode',
  newCodeWrong: 'baru',
} as const;

/** What the page says, and at which field; `first` is the field for what speaks of none. */
export function sayRefusal(refusal: OwnRefusal, first: string, lang: Lang) {
  const { why } = refusal;
  if (why === 'tooMany') return [{ field: first, text: sayTooMany(refusal.waitSeconds, lang) }];
  const field = why === 'busy' ? first : FIELDS[why];
  return [{ field, text: accountRefusals[why][lang] }];
}
