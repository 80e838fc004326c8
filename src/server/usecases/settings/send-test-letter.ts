import { randomUUID } from 'node:crypto';
import { mailAddress } from '#domain/notice/addressee.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { letterHtml, mailText } from '#server/channels/letter-mail.ts';
import { readAddresses } from '#server/store/people.ts';
import { limitsOf } from '#server/web/app-limits.ts';
import { trialLetter } from '#words/notices/trial-letter.ts';

/** What became of a letter on trial; `code` is the number of the mail server's answer, where there was one. */
export type Tried =
  | { readonly kind: 'sent'; readonly to: string }
  | {
      readonly kind: 'notSent';
      readonly why: 'noAddress' | 'notConfigured' | 'tooOften' | 'refused' | 'unreachable';
      readonly code: number | null;
    };

const notSent = (why: Extract<Tried, { kind: 'notSent' }>['why'], code: number | null = null) => ({
  ...{ kind: 'notSent' as const, why, code },
});

/** Sends whoever asks a letter of their own, at once and past the queue, so that they see what the server says. */
export async function sendTestLetter(
  app: Pick<App, 'db' | 'keys' | 'outgoing'>,
  personId: PersonId,
): Promise<Tried> {
  const { outgoing } = app;
  if (!outgoing?.email || outgoing.publicUrl === null) return notSent('notConfigured');
  const to = mailAddress((await readAddresses(app.db, personId))?.email ?? null);
  if (to === null) return notSent('noAddress');
  if (!(await limitsOf(app).askOwn(personId)).ok) return notSent('tooOften');
  const letter = trialLetter(`${outgoing.publicUrl}/kelola/diatur`);
  const carried = await outgoing.email.send({
    ...{ id: randomUUID(), to, subject: letter.subject, discreet: false },
    ...{ text: mailText(letter), html: letterHtml(letter) },
  });
  if (carried.kind === 'delivered') return { kind: 'sent', to };
  const isAway = carried.kind === 'later' && carried.unreachable;
  return notSent(isAway ? 'unreachable' : 'refused', carried.code);
}
