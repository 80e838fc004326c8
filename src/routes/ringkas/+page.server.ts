import { error, redirect } from '@sveltejs/kit';
import { whatsAppNumber } from '#domain/notice/addressee.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { changeMode } from '#server/usecases/small/change-mode.ts';
import { readSmallDesk, smallUnits } from '#server/usecases/small/read-small-desk.ts';
import type { SmallLine } from '#server/usecases/small/small-line.ts';
import type { SignedInOfficer } from '#server/web/officer.ts';
import { seatWords } from '#words/small/desk.ts';
import { reminderText, waLink } from '#words/small/messages.ts';
import { requireSmallDesk } from './desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const officer = await requireSmallDesk(event);
  const { app, signedIn } = event.locals;
  const { lines, isCut } = await readSmallDesk(app, officer);
  return {
    isCut,
    isHome: officer.given.smallUse,
    administers: signedIn?.account?.administrator ?? false,
    hasUnits: smallUnits(officer).length > 0,
    reminders: lines.flatMap((line) => drawnReminder(line, officer)),
    lines: lines.map(({ id, title, trackingId, unit, receivedOn, due, step }) => ({
      ...{ id, title, trackingId, unit, receivedOn, step },
      due: step === 'load' ? null : due,
    })),
  };
};

/** A report whose unit is to be reminded, with a message ready for each who can be reached. */
function drawnReminder(line: SmallLine, { name, given: { org } }: SignedInOfficer) {
  const { reminder, contacts, unit, ...of } = line;
  if (!reminder || unit === null) return [];
  const from = `${name}, ${agencyOf(org, line.report.agencyId).name}`;
  const people = contacts.map((it) => {
    const number = whatsAppNumber(it.phone);
    const text = reminderText({ ...of, to: it.name, unit, reminder, from });
    return { role: seatWords[it.role], name: it.name, href: number && waLink(number, text) };
  });
  const { id, title, trackingId } = of;
  return [{ id, title, trackingId, unit, people, reminder }];
}

export const actions: Actions = {
  mode: async (event) => {
    const officer = await requireSmallDesk(event);
    if (!event.locals.signedIn?.account?.administrator) error(404);
    const smallUse = (await event.request.formData()).get('ringkas') === 'ya';
    await changeMode(event.locals.app, smallUse, officer.person.id);
    redirect(303, smallUse ? '/ringkas' : '/petugas');
  },
};
