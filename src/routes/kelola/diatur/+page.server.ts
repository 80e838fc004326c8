import { fail } from '@sveltejs/kit';
import { BACKUP_DAYS_MAX, readSettings } from '#server/usecases/settings/read-settings.ts';
import { sendTestLetter } from '#server/usecases/settings/send-test-letter.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const settings = await readSettings(event.locals.app);
  const { backupDays } = settings;
  return { settings, isBackedUp: backupDays !== null && backupDays <= BACKUP_DAYS_MAX };
};

export const actions: Actions = {
  default: async (event) => {
    const { personId } = requireAdministrator(event);
    const tried = await sendTestLetter(event.locals.app, personId);
    return tried.kind === 'sent' ? { tried } : fail(422, { tried });
  },
};
