import { fileTypeFromBuffer } from 'file-type';

/** What a file is by its first bytes; its name and the browser's word for it count for nothing. */
export type Sniffed = 'photo' | 'pdf' | 'svg' | 'heic' | 'other';

/** The first bytes that tell a type apart. */
const HEAD_BYTES = 4100;

const KINDS: Readonly<Record<string, Sniffed>> = {
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/apng': 'photo',
  'image/webp': 'photo',
  'image/heic': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif': 'heic',
  'image/heif-sequence': 'heic',
  'application/pdf': 'pdf',
};

/** Says what a file is; everything that is not on the list is `other`. */
export async function sniff(bytes: Uint8Array): Promise<Sniffed> {
  const head = bytes.subarray(0, HEAD_BYTES);
  const type = await fileTypeFromBuffer(head);
  if (type) {
    const kind = KINDS[type.mime];
    if (kind) return kind;
  }
  return looksLikeSvg(head) ? 'svg' : 'other';
}

/** SVG is text in UTF-8 or UTF-16 and has no signature: it begins with a tag and soon says svg. */
function looksLikeSvg(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '');
  return /^[^<\w]*</.test(text) && /<(\w+:)?svg[\s>]/i.test(text);
}
