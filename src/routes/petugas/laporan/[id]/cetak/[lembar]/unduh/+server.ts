import { readNow } from '#server/app.ts';
import { writePdf } from '#server/papers/write-pdf.ts';
import type { RequestHandler } from './$types';
import { openSheet } from '../open-sheet.ts';
import { drawSheet } from '../sheet.ts';

/** The sheet as a file, with the same words as on its page. */
export const GET: RequestHandler = async (event) => {
  const opened = await openSheet(event);
  const { now } = await readNow(event.locals.app);
  const bytes = await writePdf(drawSheet(opened.sheet, opened), now);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${opened.sheet}.pdf"`,
      'cache-control': 'no-store',
    },
  });
};
