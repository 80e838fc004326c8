import type { App } from '#server/app.ts';
import { listCategories } from '#server/usecases/admin/import-categories.ts';

export interface UpperCategory {
  readonly code: string;
  readonly name: string;
  readonly lower: readonly { readonly code: string; readonly name: string }[];
}

/** The tree of categories, and how many stand below. */
export async function readCategories(
  app: Pick<App, 'db'>,
): Promise<{ readonly tree: readonly UpperCategory[]; readonly lower: number }> {
  const rows = await listCategories(app.db);
  const below = Map.groupBy(
    rows.filter(({ parent_code }) => parent_code !== null),
    ({ parent_code }) => parent_code,
  );
  const tree = rows
    .filter(({ parent_code }) => parent_code === null)
    .map(({ code, name }) => ({
      ...{ code, name },
      lower: (below.get(code) ?? []).map((it) => ({ code: it.code, name: it.name })),
    }));
  return { tree, lower: rows.length - tree.length };
}
