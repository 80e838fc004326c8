import { readDesk } from '#server/usecases/reference/read-desk.ts';
import { takesReports } from '#server/usecases/opening/takes-reports.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
  const { agency, contact, today } = await readDesk(locals.app);
  const { address, phone, email, hours, emergency } = contact;
  return {
    takesReports: await takesReports(locals.app),
    owner: agency.name,
    desk: { address, phone, email, hours, emergency },
    today,
  };
};
