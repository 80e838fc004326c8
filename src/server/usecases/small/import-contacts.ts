import type { PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { readContactList } from '#server/contract/small/contact-list.ts';
import { importLines, type Imported } from '#server/usecases/admin/import-organisation.ts';

/**
 * Makes units, offices, people and appointments of a contact list; nobody of them needs an account. As an import of
 * the organisation it is shown first and written when that was confirmed, and twice the same list changes nothing.
 */
export async function importContacts(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  text: string,
  how: { readonly by: PersonId; readonly confirmed: string | null },
): Promise<Imported> {
  const { org } = await readNow(app);
  return await importLines(app, readContactList(text, org), how);
}
