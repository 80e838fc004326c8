import { localPath } from '#server/sample/first-screen.ts';
import { officerOf } from '#server/web/officer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const officer = await officerOf(event);
  const back = event.url.searchParams.get('kembali');
  return {
    signedIn: officer?.name ?? null,
    back: back === null ? '/petugas' : localPath(back),
    isSample: event.locals.sampleHandles,
  };
};
