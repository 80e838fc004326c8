import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { LINK_DAYS_MAX } from '#server/usecases/accounts/invite.ts';
import {
  joinByInvitation,
  openInvitation,
  type JoinRefusal,
  type LinkSeen,
} from '#server/usecases/accounts/take-invitation.ts';
import { enter, signInFrom } from '#server/web/enter.ts';
import { qrPath } from '#server/web/qr.ts';
import { accountRefusals } from '#words/accounts.ts';
import type { Lang } from '#words/lang.ts';
import type { Actions, PageServerLoad } from './$types';
import { typed } from '../../petugas/akun/typed.ts';

const COOKIE = 'undangan';
const SECRET_LENGTH = 16;

type Asking = Pick<RequestEvent<{ token: string }>, 'locals' | 'params' | 'cookies'>;

/** The link as this browser holds it: with a secret of its own, kept as long as a link lives. */
function seenBy({ locals, params, cookies }: Asking): LinkSeen {
  const known = cookies.get(COOKIE);
  if (known) return { token: params.token, browser: known };
  const browser = Buffer.from(locals.app.random(SECRET_LENGTH)).toString('base64url');
  const maxAge = LINK_DAYS_MAX * 86_400;
  cookies.set(COOKIE, browser, { path: '/undangan', sameSite: 'lax', maxAge });
  return { token: params.token, browser };
}

export const load: PageServerLoad = async (event) => {
  const { locals, request } = event;
  const open = await openInvitation(locals.app, seenBy(event));
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
    const joined = await joinByInvitation(app, seenBy(event), chosen, agent);
    if (!joined.ok) return fail(422, { errors: sayAll(joined.refusals, lang), codes: null });
    await enter(event, joined);
    return { errors: [], codes: joined.codes };
  },
};
