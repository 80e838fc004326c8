import { expect } from 'vitest';
import type { App } from '#server/app.ts';
import { sayCode } from '#server/tickets/alphabet.ts';
import { keepStep, mintForm, sealForm } from '#server/usecases/intake/keep-draft.ts';
import { FORM_MS_MIN } from '#server/web/slow-bots.ts';
import type { Ask, Asked, Reply } from './kill-posts.ts';

/** A form that is filled in and whose send button nobody has pressed yet. */
export interface Filled {
  readonly n: number;
  readonly token: string;
  readonly code: string;
  readonly key: string;
}

const storyOf = (n: number): string => `Lampu jalan nomor ${n} mati (contoh).`;

/** A form as it was served a while ago, with every step of it kept: nobody fills one in so fast. */
export async function fillIn(app: App, n: number): Promise<Filled> {
  const minted = mintForm(app);
  const form = { ...minted, mintedMs: minted.mintedMs - 10 * FORM_MS_MIN };
  await keepStep(app, form.id, {
    ...{ story: storyOf(n), class: 'complaint', village: null, happenedOn: null },
    ...{ agencyId: null, photosDone: true, name: `Pelapor ${n}`, anonymous: false },
  });
  return { n, token: sealForm(app, form), code: form.code, key: form.key };
}

export const send = (ask: Ask, { token }: Filled): Asked =>
  ask({ path: '/lapor/periksa?/kirim', form: { naskah: token, situs_web: '' } });

/** Whether a form was answered, which is with the way to its receipt; any other answer is a fault. */
export function isReceipt(reply: Reply | undefined): reply is Reply {
  if (reply && (reply.status !== 303 || reply.location !== '/lapor/selesai'))
    throw new Error(`${reply.status} ${reply.location} ${reply.body.slice(0, 500)}`);
  return reply !== undefined;
}

/** Whether the page of the receipt came; then it says this form's code and key. */
export async function isRead(ask: Ask, { cookies }: Reply, form: Filled): Promise<boolean> {
  const page = await ask({ path: '/lapor/selesai', cookie: cookies }).reply;
  if (!page) return false;
  const said = [...page.body.matchAll(/class="code">([^<]+)</g)].map(([, it]) => it);
  expect(said).toEqual([sayCode(form.code), sayCode(form.key)]);
  return true;
}

/** Whether code and key, typed as the receipt says them, lead to the page with the report's story. */
export async function opens(ask: Ask, { code, key, n }: Filled): Promise<boolean> {
  const typed = { kode: sayCode(code), kunci: sayCode(key) };
  const opened = await ask({ path: '/lacak', form: typed }).reply;
  if (opened?.status !== 303) return false;
  const page = await ask({ path: opened.location, cookie: opened.cookies }).reply;
  return page?.status === 200 && page.body.includes(storyOf(n));
}
