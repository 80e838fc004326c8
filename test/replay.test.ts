import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import { CLASSES } from '#domain/report/report.ts';
import { replay, type ReplayedText } from '#server/usecases/report/replay.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';
import { sampleTree } from './sample-app.ts';

const AT = moment('2026-11-24T02:00:00.000Z');
const CALLERS = 4;

async function* of(texts: readonly ReplayedText[]): AsyncGenerator<ReplayedText> {
  for (const text of texts) yield await Promise.resolve(text);
}

const one = (text: string, more: Partial<ReplayedText> = {}): ReplayedText => ({
  ...{ line: 1, text, title: null, class: 'complaint', place: null },
  ...more,
});

/** The 200 texts written for the project, as people write. */
async function written(): Promise<ReplayedText[]> {
  const file = join(import.meta.dirname, 'texts', 'complaints.jsonl');
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line, i) => {
    const row = JSON.parse(line) as { title: string; text: string; class: string; place: string };
    const of = CLASSES.find((it) => it === row.class) ?? 'complaint';
    return { ...row, line: i + 1, class: of };
  });
}

it('brings 200 texts back unharmed through submission, verification, disposition and ticket', async () => {
  const { app } = await sampleTree(AT);
  const texts = await written();
  const done = await replay(app, of(texts), CALLERS);
  expect(done).toMatchObject({ texts: 200, fates: { returned: 200 }, failed: [] });
  expect(await verifyHistory(app)).toMatchObject({ reports: 200, faults: [] });
});

it('says what is no text, and takes every script', async () => {
  const { app } = await sampleTree(AT);
  const done = await replay(
    app,
    of([
      one('Jalan rusak 😀 السلام عليكم Ma\u2019rang\r\nbaris kedua  dua spasi'),
      one('e\u0301'.repeat(4000)),
      one('  \n '),
      one('a'.repeat(4001), { line: 4 }),
      one('a\0b', { line: 5 }),
    ]),
    1,
  );
  expect(done.fates).toEqual({ returned: 2, missing: 1, tooLong: 1, nul: 1 });
  expect(done.failed.map((it) => it.line)).toEqual([1, 4, 5]);
});

it('sees a text that comes back changed', async () => {
  const { app, database } = await sampleTree(AT);
  // As a faulty column or encoding would: what is written is not what is kept.
  await database.owner.query(`
    create function spoil() returns trigger language plpgsql as
      $$ begin new.text := replace(new.text, 'mati', 'nyala'); return new; end $$;
    create trigger spoil before insert on word for each row execute function spoil()`);
  const done = await replay(app, of([one('Lampu jalan mati.', { line: 7 })]), 1);
  expect(done).toMatchObject({ fates: { harmed: 1 }, failed: [{ line: 7, fate: 'harmed' }] });
  const { faults } = await verifyHistory(app);
  expect(faults.map((it) => it.faults)).toEqual([['wordDiffers']]);
});
