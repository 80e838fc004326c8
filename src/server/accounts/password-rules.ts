/** Code points of a password. The upper bound keeps a form small; no one types more. */
export const PASSWORD_LENGTH_MIN = 12;
export const PASSWORD_LENGTH_MAX = 200;
/** Fewer different characters than this are a pattern, such as one key held down. */
export const PASSWORD_DIFFERENT_MIN = 5;
/** Parts of a name or an address shorter than this may stand in any password. */
const PART_LENGTH_MIN = 4;

export type PasswordRefusal = 'tooShort' | 'tooLong' | 'tooPlain' | 'holdsName' | 'notRepeated';

/** Whose password it becomes. */
export interface Owner {
  readonly name: string;
  readonly email: string;
}

/** Why a password is not taken, or undefined. Length and no guessable words; no rules on kinds of characters. */
export function whyNotPassword(
  typed: string,
  repeated: string,
  owner: Owner,
): PasswordRefusal | undefined {
  const password = typed.normalize('NFKC');
  const characters = [...password];
  if (characters.length < PASSWORD_LENGTH_MIN) return 'tooShort';
  if (characters.length > PASSWORD_LENGTH_MAX) return 'tooLong';
  if (new Set(characters).size < PASSWORD_DIFFERENT_MIN) return 'tooPlain';
  if (partsOf(owner).some((part) => password.toLowerCase().includes(part))) return 'holdsName';
  return password === repeated.normalize('NFKC') ? undefined : 'notRepeated';
}

/** Words of the name, and of the address before its @. */
const partsOf = ({ name, email }: Owner): readonly string[] =>
  [name, email.split('@')[0] ?? '']
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((part) => [...part].length >= PART_LENGTH_MIN);
