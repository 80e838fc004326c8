import { inflateSync } from 'node:zlib';

const decoder = new TextDecoder('windows-1252');

/** The text a PDF of standard fonts shows, a line a piece, in the order in which it is written. */
export function textOfPdf(pdf: Uint8Array): string {
  return contentsOf(pdf)
    .flatMap((content) => [...content.matchAll(/\[((?:<[\da-f]*>|[\s\d.-])*)\] TJ/gi)])
    .map(([, shown = '']) =>
      [...shown.matchAll(/<([\da-f]*)>/gi)]
        .map(([, hex = '']) => decoder.decode(Buffer.from(hex, 'hex')))
        .join(''),
    )
    .join('\n');
}

/** What draws the pages, in order. */
export const contentsOf = (pdf: Uint8Array): readonly string[] =>
  streamsOf(Buffer.from(pdf)).filter((content) => content.includes(' TJ'));

function streamsOf(pdf: Buffer): string[] {
  const found: string[] = [];
  for (let from = 0; ;) {
    const begin = pdf.indexOf('stream\n', from);
    if (begin < 0) return found;
    const end = pdf.indexOf('\nendstream', begin);
    from = end + '\nendstream'.length;
    found.push(inflated(pdf.subarray(begin + 'stream\n'.length, end)));
  }
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    // Not every stream is packed.
    return bytes.toString('latin1');
  }
}
