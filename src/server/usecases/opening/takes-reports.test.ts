import { describe, expect, it } from 'vitest';
import { businessNow } from '#server/app.ts';
import { citizenWorld } from '#server/testing/citizen.ts';
import { sendDraft } from '#server/usecases/intake/send-draft.ts';
import { recordOpening } from '#server/usecases/opening/record-opening.ts';
import { takesReports } from '#server/usecases/opening/takes-reports.ts';
import { changeReference } from '#server/usecases/reference/reference-change.ts';

const { app, drafted } = await citizenWorld();
const real = { ...app, kind: 'real' as const };

const change = (kind: 'opened' | 'closed') =>
  changeReference(app.db, async (tx) => {
    const event = kind === 'opened' ? { kind } : { kind, reason: 'server dipindahkan' };
    await recordOpening(tx, event, { at: businessNow(0), by: null });
    return undefined;
  });

describe('public reports', () => {
  it('are taken in by the sample from the start, by a real installation only while it is open', async () => {
    expect(await takesReports(app)).toBe(true);
    const form = await drafted();
    expect(await sendDraft(real, form)).toEqual({ kind: 'notOpen' });
    await change('opened');
    expect((await sendDraft(real, form)).kind).toBe('sent');
    await change('closed');
    expect(await sendDraft(real, await drafted())).toEqual({ kind: 'notOpen' });
    // The receipt of what was sent while it was open is shown again (M-27).
    expect((await sendDraft(real, form)).kind).toBe('sent');
  });
});
