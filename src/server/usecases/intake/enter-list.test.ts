import { expect, it } from 'vitest';
import { personOn } from '#domain/access/facts.ts';
import { addMs, dayAt, type Day } from '#domain/calendar/day.ts';
import { readNow } from '#server/app.ts';
import type { EntryBody } from '#server/contract/entry.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import { citizenWorld, deskId, MONDAY } from '#server/testing/citizen.ts';
import { enterList } from '#server/usecases/intake/enter-list.ts';
import { HAND_OVER_MS_MAX } from '#server/usecases/intake/enter-report.ts';
import { mintForm } from '#server/usecases/intake/keep-draft.ts';
import { readEntry } from '#server/usecases/intake/keep-entry.ts';
import { trackByKey } from '#server/usecases/report/track-report.ts';

const { app, time } = await citizenWorld();
const TODAY = dayAt('WITA', MONDAY);
const given = await readNow(app);
const desk = { person: personOn(given.org, deskId(), TODAY), given };

const TOLD: EntryBody = {
  ...{ channel: 'walkIn', receivedOn: TODAY, lateReason: null, class: 'complaint' },
  ...{ category: null, violence: false, village: null, unitId: null },
  ...{ agencyId: sampleAgencyId('76'), anonymous: false, confidential: false },
};
const listOf = (...stories: readonly string[]) =>
  stories.map((story, at) => ({ row: at + 1, form: mintForm(app), body: { ...TOLD, story } }));
const countReports = async (): Promise<number> =>
  (await app.db.selectFrom('report').select('id').execute()).length;

it('each row is a report with a receipt of its own, and the list sent twice is one list', async () => {
  const list = listOf('Lampu jalan mati.', 'Air mati.', 'Jembatan rusak.');
  const both = await Promise.all([1, 2].map(() => enterList(app, desk, list)));
  const handed = list.map(({ row, form: { id, code, key } }) => ({ row, id, code, key }));
  expect(both).toEqual([1, 2].map(() => ({ kind: 'sent', handed })));
  expect(await countReports()).toBe(3);
  for (const { form, body } of list)
    expect((await trackByKey(app, form.id))?.story).toBe(body.story);
  const later = { ...desk, given: { ...given, now: addMs(time.now, HAND_OVER_MS_MAX + 1) } };
  expect(await enterList(app, later, list)).toEqual({ kind: 'over' });
});

it('a row that would be refused is named, and nothing of the list is sent or kept', async () => {
  const before = await countReports();
  const list = listOf('Lampu jalan mati.', 'Air mati.').map((it) =>
    it.row === 2
      ? { ...it, body: { ...it.body, receivedOn: '2026-10-01' as Day, lateReason: 'Terselip.' } }
      : it,
  );
  expect(await enterList(app, desk, list)).toEqual({
    ...{ kind: 'refused', row: 2, refusal: 'receivedTooEarly' },
  });
  expect(await countReports()).toBe(before);
  for (const { form } of list) expect((await readEntry(app, form.id)).body).toEqual({});
});
