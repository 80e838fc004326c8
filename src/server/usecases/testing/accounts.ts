import { Secret, TOTP } from 'otpauth';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { inviteOfficer } from '#server/usecases/accounts/invite.ts';
import {
  joinByInvitation,
  openInvitation,
  type LinkSeen,
} from '#server/usecases/accounts/take-invitation.ts';

export const PASSWORD = 'kuda laut makan siang';
export const STEP_MS = 30_000;

/** Somebody who has taken an invitation: everything that only they know. */
export interface Member {
  readonly personId: PersonId;
  readonly email: string;
  readonly secret: Secret;
  readonly codes: readonly string[];
  readonly token: string;
}

/** What the telephone shows now, or some steps from now. */
export const codeOf = (secret: Secret, steps = 0): string =>
  new TOTP({ secret }).generate({ timestamp: machineMs() + steps * STEP_MS });

/** A link in the browser of whoever it is for. */
export const seen = (token: string): LinkSeen => ({ token, browser: 'peramban' });

/** Uses a link as its page does. */
export async function join(app: App, link: string): Promise<Member> {
  const open = await openInvitation(app, seen(link));
  if (!open) throw new Error('The link does not open');
  const secret = Secret.fromBase32(open.enrolment.text.replaceAll(' ', ''));
  const chosen = { password: PASSWORD, repeated: PASSWORD, code: codeOf(secret) };
  const joined = await joinByInvitation(app, seen(link), chosen, 'Firefox, Linux');
  if (!joined.ok) throw new Error(`Not joined: ${joined.refusals.join()}`);
  const { personId, codes, token } = joined;
  return { personId, email: open.email, secret, codes, token };
}

let last = 0;

/** A new person with an account, joined. */
export async function newMember(app: App, administrator = false): Promise<Member> {
  last += 1;
  const invited = await inviteOfficer(
    app,
    {
      ...{ who: { name: `Rahmat Uji ${last}`, phone: null }, email: `orang${last}@uji.example` },
      administrator,
    },
    null,
  );
  if (!invited.ok) throw new Error(`Not invited: ${invited.refusal}`);
  return await join(app, invited.token);
}
