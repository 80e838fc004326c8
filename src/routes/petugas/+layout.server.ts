import { officerFrame } from '#server/web/officer.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the frame; pages themselves ask `requireOfficer`. */
export const load: LayoutServerLoad = async (event) =>
  await officerFrame(event, event.url.pathname === '/petugas' ? 'inbox' : 'elsewhere');
