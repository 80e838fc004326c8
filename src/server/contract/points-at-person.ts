/** Words before a name, as people of the province call each other and their officials. */
const CALLED =
  '[Pp]ak|[Bb]apak|[Bb]u|[Ii]bu|[Ss]audara|[Ss]audari|[Ss]dri?|[Pp]uang|[Dd]aeng|[Dd]g|[Hh]j?|[Dd]r[sa]?|[Aa]\\.?n|[Bb]idan|[Pp]erawat|[Dd]okter|[Gg]uru|[Kk]epala|[Kk]ades|[Ss]ekdes|[Ll]urah|[Cc]amat|[Pp]egawai|[Pp]etugas';
const NAME = new RegExp(`(?<![\\p{L}])(?:${CALLED})\\.?\\s+\\p{Lu}\\p{Ll}+`, 'u');
/** A person in an office is pointed at without any name. */
const OFFICE =
  /(?<!\p{L})(kepala (desa|dusun|sekolah|puskesmas|dinas)|kades|sekdes|lurah|camat|bendahara|oknum|nama saya|atas nama|saya bernama|tetangga saya)(?!\p{L})/iu;
/** Telephone, NIK and the like: ten digits or more in one. */
const NUMBER = /\d(?:[ -]?\d){9,}/;

/**
 * Whether a text may name or point at a person. A plain rule that errs towards yes: then the privacy flags have
 * no default and a person must choose (K-3).
 */
export const pointsAtPerson = (text: string): boolean =>
  NAME.test(text) || OFFICE.test(text) || NUMBER.test(text);
