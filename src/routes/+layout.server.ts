import { readStrip } from '#server/sample/strip.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => ({
  lang: locals.lang,
  sample: locals.sampleHandles
    ? { ...(await readStrip(locals.app)), current: locals.signedIn?.personId ?? 'warga' }
    : null,
  // The address without its query: secrets that a link may carry never come back in a page.
  here: url.pathname,
});
