import { fail, redirect } from '@sveltejs/kit';
import { CLASSES } from '#domain/report/report.ts';
import { ENTRY_CHANNELS } from '#server/contract/entry.ts';
import { readSmallEntry, type SmallKnown } from '#server/contract/small/small-entry.ts';
import { typedOf } from '#server/contract/submission-steps.ts';
import { mintForm } from '#server/usecases/intake/keep-draft.ts';
import { openEntry, sealEntry } from '#server/usecases/intake/keep-entry.ts';
import { giveReport } from '#server/usecases/small/give-report.ts';
import { smallUnits } from '#server/usecases/small/read-small-desk.ts';
import { desksOf } from '#server/usecases/small/small-line.ts';
import type { SignedInOfficer } from '#server/web/officer.ts';
import { refusalWords } from '#words/refusals.ts';
import { channelWords, classWords } from '#words/report.ts';
import { entryWords, smallFaults, type EntryWord } from '#words/small/entry.ts';
import { requireSmallDesk } from '../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const officer = await requireSmallDesk(event);
  const { app, lang } = event.locals;
  return {
    today: officer.today,
    token: sealEntry(app, officer.person.id, mintForm(app)),
    units: smallUnits(officer).map(({ id, name }) => ({ value: id, label: name })),
    channels: ENTRY_CHANNELS.map((value) => ({ value, label: channelWords[value][lang] })),
    classes: CLASSES.map((value) => ({ value, label: classWords[value][lang] })),
  };
};

const knownOf = (officer: SignedInOfficer): SmallKnown => ({
  // A desk is what lets one in here.
  agencyId: desksOf(officer)[0] ?? officer.given.org.rootId,
  today: officer.today,
  unitIds: smallUnits(officer).map(({ id }) => id),
});

export const actions: Actions = {
  default: async (event) => {
    const officer = await requireSmallDesk(event);
    const { app, lang } = event.locals;
    const fields = await event.request.formData();
    const token = String(fields.get('naskah') ?? '');
    const form = openEntry(app, officer.person.id, token) ?? mintForm(app);
    const again = (errors: readonly { readonly field?: string; readonly text: string }[]) =>
      fail(422, {
        ...{ errors, typed: typedOf(fields) },
        token: sealEntry(app, officer.person.id, form),
      });
    const read = readSmallEntry(fields, knownOf(officer));
    if (!read.ok) {
      return again(
        read.faults.map(({ field, fault }) => ({
          field,
          text: `${entryWords[field as EntryWord][lang]} ${smallFaults[fault][lang]}`,
        })),
      );
    }
    const given = await giveReport(app, officer, form, read.entry);
    if (!given.ok) return again([{ text: refusalWords[given.refusal.kind][lang] }]);
    redirect(303, `/ringkas/laporan/${form.id}?baru`);
  },
};
