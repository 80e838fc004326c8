import { error, fail } from '@sveltejs/kit';
import {
  joinByInvitation,
  openInvitation,
  type JoinRefusal,
} from '#server/usecases/accounts/take-invitation.ts';
import { enter, signInFrom } from '#server/web/enter.ts';
import { qrPath } from '#server/web/qr.ts';
import { accountRefusals } from '#words/accounts.ts';
import type { Lang } from '#words/lang.ts';
import type { Actions, PageServerLoad } from './$types';
import { typed } from '../../petugas/akun/typed.ts';

export const load: PageServerLoad = async ({ locals, params, request }) => {
  const open = await openInvitation(locals.app, params.token);
  // A form that has just used the link up still has its answer to show.
  if (!open && request.method === 'GET') error(404);
  if (!open) return { invitation: null };
  const { kind, name, email, enrolment } = open;
  return {
    invitation: { kind, name, email, secret: enrolment.text, qr: qrPath(enrolment.uri) },
  };
};

/** Where each refusal is mended; a link that is gone has no field. */
const fieldOf = (refusal: JoinRefusal): string | undefined => {
  if (refusal === 'gone' || refusal === 'busy') return undefined;
  if (refusal === 'codeWrong') return 'kode';
  return refusal === 'notRepeated' ? 'ulangi' : 'sandi';
};

const sayAll = (refusals: readonly JoinRefusal[], lang: Lang) =>
  refusals.map((it) => ({ field: fieldOf(it), text: accountRefusals[it][lang] }));

export const actions: Actions = {
  /** Answers with the recovery codes and no redirect: they are shown once. */
  default: async (event) => {
    const { app, lang } = event.locals;
    const form = await event.request.formData();
    const chosen = {
      ...{ password: typed(form, 'sandi'), repeated: typed(form, 'ulangi') },
      code: typed(form, 'kode'),
    };
    const { agent } = signInFrom(event);
    const joined = await joinByInvitation(app, event.params.token, chosen, agent);
    if (!joined.ok) return fail(422, { errors: sayAll(joined.refusals, lang), codes: null });
    await enter(event, joined);
    return { errors: [], codes: joined.codes };
  },
};
