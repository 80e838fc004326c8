import { describe, expect, it } from 'vitest';
import type { AgencyId } from '#domain/office/organisation.ts';
import { citizenWorld, STORY } from '#server/testing/citizen.ts';
import { keepStep, mintForm, readKept } from '#server/usecases/intake/keep-draft.ts';
import { sendDraft } from '#server/usecases/intake/send-draft.ts';
import { trackByKey } from '#server/usecases/report/track-report.ts';

const { app, drafted, submitted } = await citizenWorld();
const { db } = app;

const countOf = async (table: 'report' | 'ticket') => {
  const { n } = await db
    .selectFrom(table)
    .select((it) => it.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
};

describe('sending', () => {
  it('sent twice at once is one report with one receipt', async () => {
    const form = await drafted();
    const before = await countOf('report');
    const both = await Promise.all([sendDraft(app, form), sendDraft(app, form)]);
    expect(both.map((it) => it.kind)).toEqual(['sent', 'sent']);
    expect(await countOf('report')).toBe(before + 1);
    const { reports, events } = await db
      .selectFrom('report')
      .leftJoin('report_event', 'report_event.report_id', 'report.id')
      .where('report.id', '=', form.id)
      .select((it) => [
        it.fn.count<number>('report.id').distinct().as('reports'),
        it.fn.count<number>('report_event.seq').as('events'),
      ])
      .executeTakeFirstOrThrow();
    expect([reports, events]).toEqual([1, 1]);
  });

  it('sent again after the draft was erased shows the same receipt', async () => {
    const form = await submitted();
    expect(await readKept(app, form.id)).toEqual({ body: {}, photos: [], isSent: true });
    const again = await sendDraft(app, form);
    expect(again).toMatchObject({ kind: 'sent', report: { id: form.id, seq: 1 } });
  });

  it('asks for the first step without an answer and writes nothing', async () => {
    const form = mintForm(app);
    await keepStep(app, form.id, { story: STORY, class: 'complaint' });
    const tickets = await countOf('ticket');
    expect(await sendDraft(app, form)).toEqual({ kind: 'incomplete', step: 'place' });
    expect(await countOf('ticket')).toBe(tickets);
  });

  it('starts an oversight complaint anonymous and confidential, and seals violence', async () => {
    const asked = await drafted({
      class: 'oversightComplaint',
      anonymous: true,
      confidential: true,
    });
    expect(await sendDraft(app, asked)).toMatchObject({
      report: { flags: { anonymous: true, confidential: true, sealed: false } },
    });
    const safe = { violence: true, safeToContact: false, safeHow: 'malam saja' };
    const sealed = await submitted({ ...safe, confidential: true });
    const view = await trackByKey(app, sealed.id);
    expect(view?.report.flags.sealed).toBe(true);
    expect(view?.story).toContain('JANGAN DIHUBUNGI: malam saja');
    expect(view?.office).toBe('UPTD Perlindungan Perempuan dan Anak');
  });

  it('keeps what an anonymous reporter gives for notices only', async () => {
    const form = await submitted({ anonymous: true, wantsNews: true });
    const row = await db
      .selectFrom('reporter')
      .selectAll()
      .where('report_id', '=', form.id)
      .executeTakeFirstOrThrow();
    // No officer sees it and no machine calls a telephone: nothing of it is readable (K-32).
    expect(row).toMatchObject({ notices: 'discreet', name: null, contact: null, readable: null });
    expect(row.hidden).not.toBeNull();
  });

  it('refuses an agency that is not there with the draft kept', async () => {
    const agencyId = '00000000-0000-4000-8000-000000000001' as AgencyId;
    const form = await drafted({ agencyId, unitId: null });
    expect(await sendDraft(app, form)).toEqual({ kind: 'refused', refusal: 'agencyNotFound' });
    expect((await readKept(app, form.id)).body.story).toBe(STORY);
  });
});
