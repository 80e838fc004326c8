import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';

export const VIEW_NAME_MAX = 60;
export const VIEW_QUERY_MAX = 1_000;
/** As many as a row of buttons holds. */
export const VIEWS_MAX = 20;

export interface SavedView {
  readonly name: string;
  /** The query of the inbox's address, without `?`. */
  readonly query: string;
}

export type ViewProblem = 'noName' | 'nameTooLong' | 'nameTaken' | 'tooMany' | 'tooLong';

export const listViews = (
  app: Pick<App, 'db'>,
  personId: PersonId,
): Promise<readonly SavedView[]> =>
  app.db
    .selectFrom('saved_view')
    .select(['name', 'query'])
    .where('person_id', '=', personId)
    .orderBy('name')
    .execute();

/** Keeps a view under a name of its own among this person's; gives what is wrong with it, or nothing. */
export async function saveView(
  app: Pick<App, 'db'>,
  personId: PersonId,
  view: SavedView,
): Promise<ViewProblem | null> {
  const name = view.name.normalize('NFC').trim();
  const problem = problemOf(name, view.query);
  if (problem) return problem;
  if ((await listViews(app, personId)).length >= VIEWS_MAX) return 'tooMany';
  const { numInsertedOrUpdatedRows: n } = await app.db
    .insertInto('saved_view')
    .values({ person_id: personId, name, query: view.query })
    .onConflict((it) => it.doNothing())
    .executeTakeFirst();
  return n === 1n ? null : 'nameTaken';
}

function problemOf(name: string, query: string): ViewProblem | null {
  if (name === '' || name.includes('\0')) return 'noName';
  if ([...name].length > VIEW_NAME_MAX) return 'nameTooLong';
  return query.length > VIEW_QUERY_MAX || query.includes('\0') ? 'tooLong' : null;
}

/** A view that is not there is as gone as one just removed. */
export async function deleteView(
  app: Pick<App, 'db'>,
  personId: PersonId,
  name: string,
): Promise<void> {
  if (name.includes('\0')) return;
  await app.db
    .deleteFrom('saved_view')
    .where('person_id', '=', personId)
    .where('name', '=', name)
    .execute();
}
