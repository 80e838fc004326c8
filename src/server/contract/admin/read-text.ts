import type { Fault } from '#server/contract/admin/fault.ts';

/** A nation's 7,000 units with three offices each are some 4 MB. */
export const TABLE_BYTES_MAX = 4 * 1024 * 1024;

export type ReadAs = 'UTF-8' | 'UTF-16' | 'Windows-1252';
export type ReadText =
  | { readonly ok: true; readonly text: string; readonly readAs: ReadAs }
  | { readonly ok: false; readonly fault: Fault };

const whole = (fault: Fault['fault'], what?: string): ReadText => ({
  ok: false,
  fault: { line: 0, fault, what },
});

/** How a workbook begins: ZIP (.xlsx, .ods) and the older compound file (.xls). */
const WORKBOOKS = [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('d0cf11e0', 'hex')];
/** Of the bytes before the first zero one tells UTF-16 without a mark. */
const LOOKED_AT = 200;

/** The text of a table that a spreadsheet saved, in the three ways in which those in Indonesia do. */
export function readText(bytes: Uint8Array): ReadText {
  const buffer = Buffer.from(bytes);
  if (buffer.length === 0) return whole('emptyFile');
  if (buffer.length > TABLE_BYTES_MAX) return whole('tooBig', '4 MB');
  if (WORKBOOKS.some((start) => buffer.subarray(0, start.length).equals(start)))
    return whole('spreadsheet');
  const utf16 = utf16Of(buffer);
  const read = utf16 ? decode(utf16, buffer) : decode('utf-8', buffer);
  const text = read ?? decode('windows-1252', buffer) ?? '';
  // Nothing that a person types; a picture or a database has them.
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)) return whole('unreadable');
  if (text.trim() === '') return whole('emptyFile');
  const readAs = utf16 ? 'UTF-16' : read === undefined ? 'Windows-1252' : 'UTF-8';
  return { ok: true, text, readAs };
}

function utf16Of(buffer: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const mark = buffer.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  const start = buffer.subarray(0, LOOKED_AT);
  const zeros = [...start].filter((byte) => byte === 0).length;
  if (zeros < start.length / 4) return undefined;
  return start[0] === 0 ? 'utf-16be' : 'utf-16le';
}

/** Without its byte order mark; undefined where the bytes are not of that kind. */
function decode(kind: string, buffer: Buffer): string | undefined {
  try {
    return new TextDecoder(kind, { fatal: true }).decode(buffer);
  } catch {
    return undefined;
  }
}
