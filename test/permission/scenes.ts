import { readNow, type App } from '#server/app.ts';
import { dayAt, type Day } from '#domain/calendar/day.ts';
import { sampleUnitId } from '#server/sample/organisation/ids.ts';
import { openWordBook, type WordBook } from '#server/store/word-book.ts';
import { handleReport, type Handling } from '#server/usecases/report/handle-report.ts';
import { seatedOn } from './people.ts';
import { KINDS, tellReport, type Kind, type Told } from './reports.ts';

/** A report on which something is allowed: of a kind, and, where no kind is so far, with one act of the desk more. */
export interface Scene {
  readonly kind: Kind;
  readonly then?: (book: WordBook) => Handling['command'];
}

const CHECK_BACK_ON = '2028-02-29' as Day;

export const SCENES: readonly Scene[] = [
  { kind: 'intake', then: (book) => ({ name: 'suspend', reason: book.take('Kurang jelas.') }) },
  {
    kind: 'intake',
    then: (book) => ({
      ...{ name: 'handOver', recipient: book.take('PLN\n123'), reason: book.take('Urusan PLN.') },
      checkBackOn: CHECK_BACK_ON,
    }),
  },
  {
    kind: 'intake',
    then: (book) => ({
      ...{ name: 'setSubject', reason: book.take('Disebut dalam laporan.') },
      subject: { unitId: sampleUnitId('76', 'diskominfo'), officeId: null },
    }),
  },
  ...KINDS.map((kind) => ({ kind })),
];

/** Tells the report of a scene anew; `name` marks its words. */
export async function tellScene(app: App, { kind, then }: Scene, name: string): Promise<Told> {
  const told = await tellReport(app, kind, `${name}${kind}`);
  if (!then) return told;
  const { org, now } = await readNow(app);
  const book = openWordBook(app.random);
  const desk = seatedOn(org, dayAt('WITA', now), 'coordinator of the root');
  const decision = await handleReport(app, {
    ...{ reportId: told.id, by: { kind: 'officer', personId: desk } },
    ...{ command: then(book), words: book.rows },
  });
  if (!decision.ok) throw new Error(`${kind}: ${decision.refusal.kind}`);
  return told;
}
