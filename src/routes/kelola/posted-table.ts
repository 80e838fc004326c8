import type { RequestEvent } from '@sveltejs/kit';
import { readText, type ReadAs } from '#server/contract/admin/read-text.ts';
import type { Fault } from '#server/contract/admin/fault.ts';

export interface PostedTable {
  readonly text: string;
  readonly readAs: ReadAs;
  /** Digest of what was shown, where the form confirms it. */
  readonly confirmed: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** A table that was sent as a file, or pasted; the file wins. */
export async function postedTable({
  request,
}: Pick<RequestEvent, 'request'>): Promise<
  PostedTable | (Pick<PostedTable, 'fields'> & { readonly fault: Fault })
> {
  const form = await request.formData();
  const file = form.get('berkas');
  const pasted = form.get('isi');
  const isFile = file instanceof File && file.size > 0;
  const bytes = isFile ? await file.bytes() : Buffer.from(typeof pasted === 'string' ? pasted : '');
  const typed = [...form.entries()].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'isi' ? [[name, value.trim()] as const] : [],
  );
  const fields = Object.fromEntries(typed);
  const read = readText(bytes);
  if (!read.ok) return { fault: read.fault, fields };
  return { text: read.text, readAs: read.readAs, fields, confirmed: fields['periksa'] || null };
}
