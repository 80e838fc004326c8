import { error } from '@sveltejs/kit';
import { openFile } from '#server/usecases/report/open-parts.ts';
import { requireOfficer } from '#server/web/officer.ts';
import type { RequestHandler } from './$types';

/** A photo, small with `?kecil`; a PDF is never shown in the page, only handed over as a download. */
export const GET: RequestHandler = async (event) => {
  const { person } = await requireOfficer(event);
  const { id, berkas } = event.params;
  const small = event.url.searchParams.has('kecil');
  const file = await openFile(event.locals.app, person.id, { reportId: id, fileId: berkas, small });
  if (!file) error(404);
  const { kind, stream } = file;
  return new Response(stream.bytes, {
    headers: {
      'content-type': kind === 'pdf' ? 'application/pdf' : 'image/jpeg',
      'content-length': String(stream.size),
      'content-disposition': kind === 'pdf' ? 'attachment; filename="berkas.pdf"' : 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
};
