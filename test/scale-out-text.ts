import ts from 'typescript';

/** What a cluster refuses in one SQL statement, whatever plain PostgreSQL says (D-n). */
type Rule = { readonly rule: string; readonly forbids: (sql: string) => boolean };

const has =
  (...patterns: readonly RegExp[]) =>
  (sql: string): boolean =>
    patterns.every((pattern) => pattern.test(sql));

const LOCKING = /\bfor\s+(no\s+key\s+)?update\b/i;
const MANY = /\blimit\b|\border\s+by\b|=\s*any\s*\(|\bin\s*\(/i;

const ANYWHERE: readonly Rule[] = [
  {
    rule: 'D-6: lock one report by its id, without order, limit or list',
    forbids: has(LOCKING, MANY),
  },
  { rule: 'D-7: no skip locked over many', forbids: has(/\bskip\s+locked\b/i, MANY) },
  { rule: 'D-9: no lateral with limit', forbids: has(/\blateral\b/i, /\blimit\b/i) },
  {
    rule: 'D-10: ticket is never joined',
    forbids: has(/\bselect\b/i, /\bjoin\s+ticket\b|\bticket\b.*\bjoin\b/is),
  },
  { rule: 'D-12: no merge into', forbids: has(/\bmerge\s+into\b/i) },
  {
    rule: 'D-12: no rollup, cube or grouping sets',
    forbids: has(/\b(rollup|cube)\s*\(|\bgrouping\s+sets\b/i),
  },
  {
    rule: 'D-12: no triggers',
    forbids: has(/\bcreate\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/i),
  },
  {
    rule: 'D-12: no volatile function in an update',
    forbids: has(
      /\bupdate\b/i,
      /\b(random|gen_random_uuid|uuidv[47]|nextval|clock_timestamp)\s*\(/i,
    ),
  },
  {
    rule: 'M-19: SQL does not read the clock; give the moment',
    forbids: has(
      /(?<![.\w])(now|(clock|statement|transaction)_timestamp)\s*\(|\bcurrent_(timestamp|date|time)\b|\blocaltime(stamp)?\b/i,
    ),
  },
];

const IN_MIGRATIONS: readonly Rule[] = [
  {
    rule: 'D-2: no inline foreign key; place the table first',
    forbids: has(/\bcreate\s+table\b[^]*\breferences\b/i),
  },
  {
    rule: 'D-2: a foreign key has a name',
    forbids: (sql) =>
      /\bforeign\s+key\b/i.test(sql) && !/\bconstraint\s+\w+\s+foreign\s+key\b/i.test(sql),
  },
  {
    rule: 'D-4: add the column first, then its named constraint',
    forbids: has(/\badd\s+column\b[^,]*\b(check|references|unique|primary\s+key|identity)\b/i),
  },
];

const named = (where: string, rules: readonly Rule[], sql: string): string[] =>
  rules.filter(({ forbids }) => forbids(sql)).map(({ rule }) => `${where}: ${rule}`);

/** Without comments and quoted text; statements inside a function's body stand alone too. */
const statementsOf = (migration: string): string[] =>
  migration
    .replace(/\/\*[^]*?\*\//g, ' ')
    .replace(/'(?:[^']|'')*'|--[^\n]*/g, (found) => (found.startsWith('--') ? ' ' : `''`))
    .split(';');

/** Forbidden forms in a migration's text, each with its rule. */
export const faultsInMigration = (name: string, text: string): string[] =>
  statementsOf(text).flatMap((sql) => named(name, [...ANYWHERE, ...IN_MIGRATIONS], sql));

const literalText = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head, ...node.templateSpans.map((span) => span.literal)]
    .map((part) => part.text)
    .join(' ? ');
};

type Call = { readonly method: string; readonly args: readonly string[] };

/** The calls of a chain `a.b(x).c(y)`, last first, with their arguments' text. */
const chainOf = (node: ts.Node): Call[] => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const args = node.arguments.map((argument) => literalText(argument) ?? '');
  return [{ method: node.expression.name.text, args }, ...chainOf(node.expression.expression)];
};

const isTicket = ({ args }: Call): boolean => /^ticket\b/.test(args[0] ?? '');

const chainFaults = (calls: readonly Call[]): string[] => {
  const called = (...names: readonly string[]) =>
    calls.some(({ method }) => names.includes(method));
  const many = called('limit', 'orderBy') || calls.some(({ args }) => args[1] === 'in');
  const joins = calls.filter(({ method }) => /Join/.test(method));
  const fromTicket = calls.some((call) => call.method === 'selectFrom' && isTicket(call));
  return [
    many && called('forUpdate', 'forNoKeyUpdate', 'skipLocked')
      ? 'D-6: lock one report by its id'
      : '',
    called('mergeInto') ? 'D-12: no merge into' : '',
    joins.some(isTicket) || (fromTicket && joins.length > 0) ? 'D-10: ticket is never joined' : '',
  ].filter((fault) => fault !== '');
};

const nameRead = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node)) return literalText(node.argumentExpression);
  if (ts.isBindingElement(node)) return (node.propertyName ?? node.name).getText();
  return undefined;
};

const nodeFaults = (node: ts.Node): string[] => {
  const sql = literalText(node);
  if (sql !== undefined)
    return ANYWHERE.filter(({ forbids }) => forbids(sql)).map(({ rule }) => rule);
  if (nameRead(node) === 'constraint') return ['D-5: never read error.constraint'];
  const outermost = ts.isCallExpression(node) && !ts.isPropertyAccessExpression(node.parent);
  return outermost ? chainFaults(chainOf(node)) : [];
};

/** Forbidden forms in the SQL literals and Kysely chains of a TypeScript file. */
export const faultsInSource = (name: string, text: string): string[] => {
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    faults.push(...nodeFaults(node).map((rule) => `${name}: ${rule}`));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return faults;
};

/** Table and place of each `place(...)` in a migration (D-3). */
export const placesIn = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/\bplace\('(\w+)',\s*'(\w+)'\)/g)].map(([, table = '', how = '']) => [
      table,
      how,
    ]),
  );
