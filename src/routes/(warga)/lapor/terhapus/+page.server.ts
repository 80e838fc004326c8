import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders, url }) => {
  // Asks the browser to forget what it stored of these pages; it may ignore that, and the page says so.
  setHeaders({ 'clear-site-data': '"cache", "storage"' });
  return { draftOnly: url.searchParams.has('draf') };
};
