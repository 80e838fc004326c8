import { z } from 'zod';
import { hidingOf } from '#domain/access/hiding.ts';
import type { Flags, ReportId } from '#domain/report/report.ts';
import type { Keys } from '#server/app.ts';
import { encryptTo } from '#server/identity/age.ts';
import type { KeptReporter, Reporter } from '#server/store/reporters.ts';
import { open, seal } from '#server/tickets/sealed.ts';

/** What is guarded does not age. */
const NEVER_MS = Number.MAX_SAFE_INTEGER;

const identityShape = z.object({
  name: z.string().nullable(),
  contact: z.string().nullable(),
  contactKind: z.enum(['phone', 'email', 'other']).nullable(),
});
export type Identity = z.infer<typeof identityShape>;

const EMPTY: Identity = { name: null, contact: null, contactKind: null };

/** By whom a hidden identity is opened: the holders' public key, or null while there is none. */
export type Guarding = { readonly keys: Pick<Keys, 'identity'>; readonly recipient: string | null };

/** How a reporter is kept by the flags of the report (K-32). */
export async function guarded(
  id: ReportId,
  flags: Flags,
  reporter: Reporter,
  { keys, recipient }: Guarding,
): Promise<KeptReporter> {
  const { notices, name, contact, contactKind } = reporter;
  const identity: Identity = { name, contact, contactKind };
  const hiding = hidingOf(flags);
  if (hiding === 'plain') return { ...identity, notices, hidden: null, readable: null };
  const readable = readableOf(hiding, flags, reporter);
  return {
    ...{ ...EMPTY, notices },
    hidden: hiding === 'hidden' ? await hide(id, identity, { keys, recipient }) : null,
    readable: readable && sealOwn(keys, purposeOf('readable', id), readable),
  };
}

/** Of a hidden reporter only where news goes, and only where the program or a hand may bring it (K-6). */
function readableOf(
  hiding: 'sealed' | 'hidden',
  { anonymous }: Flags,
  { name, contact, contactKind, notices }: Reporter,
): Identity | null {
  if (hiding === 'sealed') return { name, contact, contactKind };
  const reaches = notices !== 'none' && (!anonymous || contactKind === 'email');
  return reaches && contact !== null ? { name: null, contact, contactKind } : null;
}

/** Under the holders' key; before there is one, under the program's own, so that nothing is in the clear. */
export async function hide(
  id: ReportId,
  identity: Identity,
  { keys, recipient }: Guarding,
): Promise<Buffer> {
  const text = JSON.stringify(identity);
  return recipient === null
    ? sealOwn(keys, purposeOf('hidden', id), identity)
    : await encryptTo(recipient, text);
}

/** What was hidden before there was a key of holders; undefined where it is under theirs. */
export function hiddenUnderOwn(
  keys: Pick<Keys, 'identity'>,
  id: ReportId,
  hidden: Buffer,
): Identity | undefined {
  return openOwn(keys, purposeOf('hidden', id), hidden);
}

export const parseIdentity = (text: string): Identity => identityShape.parse(JSON.parse(text));

/** What the program may read of a reporter; `isHidden`: the rest is under the holders' key. */
export function legible(
  keys: Pick<Keys, 'identity'>,
  id: ReportId,
  { hidden, readable, ...kept }: KeptReporter,
): Reporter & { readonly isHidden: boolean } {
  const isHidden = hidden !== null;
  if (readable === null) return { ...kept, isHidden };
  const identity = openOwn(keys, purposeOf('readable', id), readable);
  if (!identity)
    throw new Error('A reporter cannot be read: the secret of this installation is another');
  return { ...kept, ...identity, isHidden };
}

const purposeOf = (part: 'hidden' | 'readable', id: ReportId): string => `reporter:${part}:${id}`;

const sealOwn = (keys: Pick<Keys, 'identity'>, purpose: string, identity: Identity): Buffer =>
  Buffer.from(seal(keys.identity, purpose, identity, NEVER_MS), 'base64url');

function openOwn(keys: Pick<Keys, 'identity'>, purpose: string, sealed: Buffer) {
  const opened = open(keys.identity, purpose, sealed.toString('base64url'), 0);
  return opened.ok ? identityShape.safeParse(opened.value).data : undefined;
}
