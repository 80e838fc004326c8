import { redirect } from '@sveltejs/kit';
import {
  cellName,
  LIST_ROWS_MAX,
  PASTED_MAX,
  readPasted,
  readRow,
  ROW_FIELDS,
  rowsIn,
  type ListRow,
} from '#server/contract/entry-list.ts';
import { readOptional, TEXT_MAX } from '#server/contract/plain-text.ts';
import { typedOf } from '#server/contract/submission-steps.ts';
import { ownUnits } from '#server/usecases/intake/enter-report.ts';
import { enterList, type ListedEntry } from '#server/usecases/intake/enter-list.ts';
import { mintForm } from '#server/usecases/intake/keep-draft.ts';
import { openEntry, sealEntry } from '#server/usecases/intake/keep-entry.ts';
import { readDesk } from '#server/usecases/reference/read-desk.ts';
import { officerOf } from '#server/web/officer.ts';
import { listFaultWords } from '#words/intake-list.ts';
import {
  knownFor,
  ownAgency,
  refuse,
  requireWriter,
  sayFault,
  sayRefusal,
  signedOut,
  writerToDraw,
  type Said,
} from '../entry-form.ts';
import { writeListCookie } from './list-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

const ROWS = Array.from({ length: LIST_ROWS_MAX }, (_, at) => at + 1);
const tokenName = (row: number): string => `naskah-${row}`;

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const writer = await writerToDraw(event);
  return {
    rows: ROWS,
    today: (await readDesk(app)).today,
    textMax: TEXT_MAX,
    // Minted with the page, so that a list sent twice is one list (M-27).
    tokens: writer ? ROWS.map(() => sealEntry(app, writer.person.id, mintForm(app))) : [],
    own: writer
      ? ownUnits(writer.person, writer.given.org)
          .map((it) => it.shortName)
          .join(', ')
      : '',
  };
};

export const actions: Actions = {
  /** Fills the rows from a spreadsheet and sends nothing. */
  tempel: async (event) => {
    const fields = await event.request.formData();
    if (!(await officerOf(event))) return signedOut(fields);
    await requireWriter(event);
    const text = readOptional(fields.get('tabel'), PASTED_MAX);
    const pasted = readPasted(text.ok ? (text.text ?? '') : '');
    // The key of a phone that ends a line presses the first button of a form: that is no paste.
    if (text.ok && text.text === null) return refuse([], fields);
    if (!pasted.ok) {
      const said = listFaultWords[pasted.fault][event.locals.lang];
      return refuse([{ field: 'tabel', text: said }], fields);
    }
    const typed = { ...typedOf(fields), tabel: '', ...cellsOf(pasted.rows) };
    return { errors: [], typed, signedOut: false, found: null, chosen: [] };
  },
  kirim: async (event) => {
    const { app, lang } = event.locals;
    const fields = await event.request.formData();
    if (!(await officerOf(event))) return signedOut(fields);
    const writer = await requireWriter(event);
    const rows = rowsIn(fields);
    if (rows.length === 0) return refuse([{ text: listFaultWords.empty[lang] }], fields);
    const regions = await app.regions();
    const reading = {
      known: await knownFor(event.locals, writer, {}),
      agencyId: ownAgency(writer),
      villageOf: (name: string) => {
        const found = regions.searchVillages(name, 2);
        return found.length === 1 ? found[0]?.code : undefined;
      },
    };
    const entries: ListedEntry[] = [];
    const errors: Said[] = [];
    for (const row of rows) {
      const read = readRow(fields, row, reading);
      const token = fields.get(tokenName(row));
      const form =
        (typeof token === 'string' && openEntry(app, writer.person.id, token)) || mintForm(app);
      if (read.ok) entries.push({ row, form, body: read.sets });
      else errors.push(...read.faults.map((it) => sayFault(it, lang)));
    }
    if (errors.length > 0) return refuse(once(errors), fields);
    const entered = await enterList(app, writer, entries);
    if (entered.kind === 'refused')
      return refuse(
        [{ field: cellName('cerita', entered.row), ...sayRefusal(entered.refusal, lang) }],
        fields,
      );
    if (entered.kind === 'sent')
      writeListCookie(app, event.cookies, writer.person.id, entered.handed);
    redirect(303, '/petugas/catat/daftar/struk');
  },
};

/** What is said once for all rows is wrong once. */
const once = (errors: readonly Said[]): readonly Said[] => [
  ...new Map(errors.map((it) => [`${it.field} ${it.text}`, it])).values(),
];

const cellsOf = (rows: readonly ListRow[]): Record<string, string> =>
  Object.fromEntries(
    ROWS.flatMap((row) =>
      ROW_FIELDS.map((field) => [cellName(field, row), rows[row - 1]?.[field] ?? '']),
    ),
  );
