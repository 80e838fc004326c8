import { expect, describe, it } from 'vitest';
import { randomBytes, randomUUID } from 'node:crypto';
import type { FileId } from '#domain/report/report.ts';
import { expireDrafts, removeOrphans } from '#server/jobs/expiry.ts';
import { machineMs } from '#server/machine-clock.ts';
import { addDraftPhoto, DRAFT_MS_MAX, patchDraft } from '#server/store/drafts.ts';
import { citizenWorld, smallPhoto, STORY } from '#server/testing/citizen.ts';
import {
  discardDraft,
  keepPhoto,
  keepStep,
  mintForm,
  openForm,
  readDraftPhoto,
  readKept,
  sealForm,
} from '#server/usecases/intake/keep-draft.ts';
import { sendDraft } from '#server/usecases/intake/send-draft.ts';
import { trackByKey } from '#server/usecases/report/track-report.ts';

const { app, drafted } = await citizenWorld();
const { db } = app;
const photo = await smallPhoto();

describe('a draft', () => {
  it('keeps what two tabs write, and the answers that have to be given again go', async () => {
    const form = await drafted({ anonymous: true });
    await Promise.all([
      keepStep(app, form.id, { detail: 'dari tab satu' }),
      keepStep(app, form.id, { class: 'aspiration' }, ['anonymous']),
    ]);
    const { body } = await readKept(app, form.id);
    expect(body).toMatchObject({ detail: 'dari tab satu', class: 'aspiration', story: STORY });
    expect(body.anonymous).toBeUndefined();
  });

  it('is opened by its own token only', () => {
    const form = mintForm(app);
    const token = sealForm(app, form);
    expect(openForm(app, token)).toEqual(form);
    const other = token.startsWith('A') ? 'B' : 'A';
    expect(openForm(app, `${other}${token.slice(1)}`)).toBeUndefined();
    expect(openForm({ keys: { ...app.keys, form: randomBytes(32) } }, token)).toBeUndefined();
  });

  it('has five photos, also when six come at once, and shows them to nobody else', async () => {
    const form = await drafted();
    const refusals = await Promise.all(
      Array.from({ length: 6 }, () => keepPhoto(app, form.id, photo, false)),
    );
    expect(refusals.filter((it) => it === 'tooMany')).toHaveLength(1);
    const [first] = (await readKept(app, form.id)).photos;
    const other = await drafted();
    const stream = await readDraftPhoto(app, form.id, first?.fileId ?? '', 'small');
    expect(stream?.size).toBeGreaterThan(0);
    await stream?.bytes.cancel();
    expect(await readDraftPhoto(app, other.id, first?.fileId ?? '', 'small')).toBeUndefined();
  });

  it('counts five photos also where several processes add at once', async () => {
    const form = await drafted();
    const measured = { bytes: 1, width: 1, height: 1, dhash: '', capture: {} };
    const sha256 = Buffer.alloc(32);
    const added = await Promise.all(
      Array.from({ length: 8 }, () =>
        addDraftPhoto(db, form.id, { ...measured, sha256, fileId: randomUUID() as FileId }),
      ),
    );
    expect(added.filter(Boolean)).toHaveLength(5);
    expect((await readKept(app, form.id)).photos).toHaveLength(5);
  });

  it('refuses a renamed program and a drawing, each by name', async () => {
    const form = await drafted();
    const exe = Buffer.from(`MZ${'\0'.repeat(100)}`);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await keepPhoto(app, form.id, exe, false)).toBe('notAnImage');
    expect(await keepPhoto(app, form.id, svg, false)).toBe('svg');
    expect((await readKept(app, form.id)).body.story).toBe(STORY);
  });

  it('is erased with its photos, by hand and after a day', async () => {
    const byHand = await drafted();
    await keepPhoto(app, byHand.id, photo, false);
    const [kept] = (await readKept(app, byHand.id)).photos;
    await discardDraft(app, byHand.id);
    expect(await readKept(app, byHand.id)).toMatchObject({ body: {}, photos: [], isSent: false });
    expect(await app.files.get(kept?.fileId ?? '', 'full')).toBeUndefined();

    const old = mintForm(app);
    const sets = { story: STORY };
    await patchDraft(db, old.id, { sets, clears: [] }, machineMs() - DRAFT_MS_MAX - 300_000);
    expect(await readKept(app, old.id)).toMatchObject({ body: {}, photos: [], isSent: false });
    const young = await drafted();
    expect(await expireDrafts(app, machineMs())).toBe(1);
    expect((await readKept(app, young.id)).body.story).toBe(STORY);
  });

  it('takes no photo of a sent report with it where the power went right after sending', async () => {
    const form = await drafted();
    await keepPhoto(app, form.id, photo, false);
    const { photos } = await readKept(app, form.id);
    await sendDraft(app, form);
    // The row that the loss of power would have left.
    await keepStep(app, form.id, { story: STORY });
    const left = photos.map(({ fileId, sha256, ...it }) => ({
      ...{ draft_id: form.id, file_id: fileId, n: 1, sha256, capture: '{}' },
      ...{ bytes: it.bytes, width: it.width, height: it.height, dhash: it.dhash },
    }));
    await db.insertInto('draft_file').values(left).execute();
    await discardDraft(app, form.id);
    expect(await app.files.get(photos[0]?.fileId ?? '', 'full')).toBeDefined();
  });

  it('leaves no file behind that nobody names', async () => {
    const stray = '00000000-0000-4000-8000-0000000000aa';
    const form = await drafted();
    await keepPhoto(app, form.id, photo, false);
    await sendDraft(app, form);
    await app.files.put(stray, 'full', photo);
    await removeOrphans(app, machineMs() + DRAFT_MS_MAX + 60_000);
    expect(await app.files.get(stray, 'full')).toBeUndefined();
    const [own] = (await trackByKey(app, form.id))?.photos ?? [];
    expect(await app.files.get(own ?? '', 'full')).toBeDefined();
  });
});
