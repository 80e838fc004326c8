import { fail, redirect } from '@sveltejs/kit';
import { parseCode } from '#server/tickets/alphabet.ts';
import { openByKey } from '#server/usecases/report/read-ticket.ts';
import { followWords } from '#words/citizen/follow.ts';
import { writeFollowCookie } from './follow-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** Characters of a typed code that are shown again. */
const SHOWN_MAX = 64;

export const load: PageServerLoad = ({ url }) => ({
  noMatch: url.searchParams.has('tidak-cocok'),
});

const typed = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' ? value.trim().slice(0, SHOWN_MAX) : '';

export const actions = {
  default: async ({ request, locals, cookies, getClientAddress }) => {
    const fields = await request.formData();
    const words = followWords[locals.lang];
    const [code, key] = [typed(fields.get('kode')), typed(fields.get('kunci'))];
    const refuse = (field: string, text: string, status = 422) =>
      fail(status, { errors: [{ field, text }], code });
    if (code === '') return refuse('kode', words.codeMissing);
    const parsed = parseCode(code);
    if (parsed === undefined) return refuse('kode', words.codeMistyped);
    if (key === '') redirect(303, `/lacak/${parsed}`);
    const opened = await openByKey(locals.app, { code, key, address: getClientAddress() });
    if (opened.kind === 'wait') {
      return refuse('kunci', words.wait(Math.ceil(opened.seconds / 60)), 429);
    }
    if (opened.kind === 'no') return refuse('kunci', words.noMatch);
    writeFollowCookie(locals.app, cookies, { id: opened.reportId, code: opened.code });
    redirect(303, `/lacak/${opened.code}`);
  },
} satisfies Actions;
