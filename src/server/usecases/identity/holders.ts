import { randomUUID } from 'node:crypto';
import { personOn } from '#domain/access/facts.ts';
import { dayAt, type Moment } from '#domain/calendar/day.ts';
import { agencyOf, unitOf, type PersonId, type UnitId } from '#domain/office/organisation.ts';
import { readNow, type App, type Now } from '#server/app.ts';
import { decryptUnderCode, encryptUnderCode, makeKeyPair } from '#server/identity/age.ts';
import { mintHolderCode, parseHolderCode } from '#server/identity/holder-code.ts';
import { joinHalf, makeParts, pairsOf, takeHalf, type Holder } from '#server/identity/parts.ts';
import type { Tx } from '#server/store/database.ts';
import {
  endHolder,
  insertIdentityKey,
  keepHolderKey,
  putHolder,
  putParts,
  readHolders,
  readIdentityKey,
  readPartHolders,
  readParts,
  type KeyHolder,
} from '#server/store/identity-keys.ts';
import { readPeople } from '#server/store/people.ts';
import { hideAnew } from '#server/usecases/identity/hide-anew.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';

/** Beyond this a pair of codes lies in too many drawers. */
export const HOLDERS_MAX = 6;

type Keeping = Pick<App, 'db' | 'reference' | 'clock' | 'random' | 'keys'>;

export type HolderRefusal =
  | 'notFound'
  | 'alreadyHolder'
  | 'tooMany'
  | 'notHolder'
  | 'keyIsThere'
  | 'noPair'
  | 'noKey'
  | 'wrongCode';

export interface HolderLine {
  readonly personId: PersonId;
  readonly name: string;
  /** Where they sit today; null without an office: they cannot open anything then. */
  readonly unit: string | null;
  /** Their own key is made and its code is on paper. */
  readonly isReady: boolean;
  /** They have a part of the key that is in use. */
  readonly hasPart: boolean;
}

/** Those who hold, or will hold, the key of hidden identities (K-32). */
export async function readKeyHolders(app: Pick<App, 'db' | 'reference' | 'clock'>) {
  const [given, holders, withPart, key] = await Promise.all([
    readNow(app),
    active(app),
    readPartHolders(app.db),
    readIdentityKey(app.db),
  ]);
  const people = await readPeople(
    app.db,
    holders.map(({ personId }) => personId),
  );
  const lines = holders.map(({ personId, recipient }): HolderLine => {
    const unitId = unitOfPerson(given, personId);
    return {
      ...{ personId, name: people.get(personId)?.name ?? personId },
      unit: unitId === undefined ? null : unitOf(given.org, unitId).name,
      ...{ isReady: recipient !== null, hasPart: withPart.has(personId) },
    };
  });
  return { lines, madeAt: key?.madeAt ?? null, canMake: hasPair(ready(given, holders)) };
}

const active = async ({ db }: Pick<App, 'db'>): Promise<readonly KeyHolder[]> =>
  (await readHolders(db)).filter(({ endedAt }) => endedAt === null);

export function unitOfPerson({ org, now }: Now, personId: PersonId): UnitId | undefined {
  const today = dayAt(agencyOf(org, org.rootId).zone, now);
  return personOn(org, personId, today).seats[0]?.unitId;
}

/** Those whose own key is made and who sit somewhere today. */
const ready = (given: Now, holders: readonly KeyHolder[]): readonly Holder[] =>
  holders.flatMap(({ personId, recipient }) => {
    const unitId = unitOfPerson(given, personId);
    return recipient === null || unitId === undefined ? [] : [{ personId, unitId, recipient }];
  });

const hasPair = (holders: readonly Holder[]): boolean => pairsOf(holders).length > 0;

export async function nameHolder(
  app: Keeping,
  personId: string,
  by: PersonId | null,
): Promise<HolderRefusal | undefined> {
  const { now } = await readNow(app);
  const person = (await readPeople(app.db, [personId as PersonId])).get(personId as PersonId);
  if (!person) return 'notFound';
  return await change(app, 'identityKey.name', { personId, by, at: now }, async (tx) => {
    const holders = (await readHolders(tx)).filter(({ endedAt }) => endedAt === null);
    if (holders.some((it) => it.personId === personId)) return 'alreadyHolder';
    if (holders.length >= HOLDERS_MAX) return 'tooMany';
    await putHolder(tx, personId as PersonId, now);
    return undefined;
  });
}

/** Refused where fewer than two, of two units, would be left with a part: then nobody could open anything. */
export async function endKeyHolder(
  app: Keeping,
  personId: string,
  by: PersonId | null,
): Promise<HolderRefusal | undefined> {
  const given = await readNow(app);
  return await change(app, 'identityKey.end', { personId, by, at: given.now }, async (tx) => {
    const holders = (await readHolders(tx)).filter(({ endedAt }) => endedAt === null);
    if (!holders.some((it) => it.personId === personId)) return 'notHolder';
    const withPart = await readPartHolders(tx);
    const left = holders.filter((it) => it.personId !== personId && withPart.has(it.personId));
    if (withPart.has(personId as PersonId) && !hasPair(ready(given, left))) return 'noPair';
    await endHolder(tx, personId as PersonId, given.now);
    return undefined;
  });
}

interface Change {
  readonly personId?: string;
  readonly by: PersonId | null;
  readonly at: Moment;
}

const change = (
  app: Pick<App, 'db'>,
  command: string,
  { by, at, ...body }: Change,
  write: (tx: Tx) => Promise<HolderRefusal | undefined>,
): Promise<HolderRefusal | undefined> =>
  changeReference(app.db, async (tx) => {
    const refusal = await write(tx);
    if (refusal === undefined) await recordChange(tx, { command, body, at, by });
    return refusal;
  });

export type OwnKey =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly refusal: HolderRefusal };

/** A named holder's own key: its code is shown once and kept nowhere. Where they have a part it stays as it is. */
export async function makeOwnKey(app: Keeping, personId: PersonId): Promise<OwnKey> {
  const { now } = await readNow(app);
  const [pair, code] = [await makeKeyPair(), mintHolderCode(app.random)];
  const sealedIdentity = await encryptUnderCode(code, pair.identity);
  const about = { personId, by: personId, at: now };
  const refusal = await change(app, 'identityKey.ownKey', about, async (tx) => {
    const holders = await readHolders(tx);
    const own = holders.find((it) => it.personId === personId && it.endedAt === null);
    if (!own) return 'notHolder';
    if (own.recipient !== null) return 'alreadyHolder';
    await keepHolderKey(tx, personId, { recipient: pair.recipient, sealedIdentity });
    return undefined;
  });
  return refusal === undefined ? { ok: true, code } : { ok: false, refusal };
}

/**
 * Makes the one key of hidden identities, gives each pair its part and forgets the private key. Whoever was
 * hidden before under the program's own key is hidden under this one.
 */
export async function makeIdentityKey(
  app: Keeping,
  by: PersonId | null,
): Promise<HolderRefusal | undefined> {
  const given = await readNow(app);
  const pair = await makeKeyPair();
  const refusal = await change(app, 'identityKey.make', { by, at: given.now }, async (tx) => {
    if (await readIdentityKey(tx)) return 'keyIsThere';
    const holders = (await readHolders(tx)).filter(({ endedAt }) => endedAt === null);
    const who = ready(given, holders);
    if (!hasPair(who)) return 'noPair';
    const id = randomUUID();
    await insertIdentityKey(tx, { id, recipient: pair.recipient, at: given.now });
    await putParts(tx, id, await makeParts(pair.identity, who));
    return undefined;
  });
  if (refusal === undefined) await hideAnew(app);
  return refusal;
}

/** Two holders at one table give everybody who is ready a part anew: whoever was named since gets theirs. */
export async function shareAnew(
  app: Keeping,
  codes: readonly [string, string],
  by: PersonId,
): Promise<HolderRefusal | undefined> {
  const given = await readNow(app);
  const [key, holders] = await Promise.all([readIdentityKey(app.db), active(app)]);
  if (!key) return 'noKey';
  const secret = await joinedBy(app, holders, codes);
  if (secret === undefined) return 'wrongCode';
  return await change(app, 'identityKey.share', { by, at: given.now }, async (tx) => {
    // Read anew: whoever was ended meanwhile gets no part back.
    const who = ready(
      given,
      (await readHolders(tx)).filter(({ endedAt }) => endedAt === null),
    );
    if (!hasPair(who)) return 'noPair';
    await putParts(tx, key.id, await makeParts(secret, who));
    return undefined;
  });
}

async function joinedBy(
  app: Pick<App, 'db'>,
  holders: readonly KeyHolder[],
  [one, other]: readonly [string, string],
): Promise<string | undefined> {
  const [first, second] = [await holderOf(holders, one), await holderOf(holders, other)];
  if (!first || !second) return undefined;
  const half = await takeHalf(first.identity, await readParts(app.db, first.personId));
  return await joinHalf(half, second.personId, second.identity);
}

/** Whose code it is, with what it opens. */
async function holderOf(holders: readonly KeyHolder[], typed: string) {
  const code = parseHolderCode(typed);
  if (code === undefined) return undefined;
  for (const { personId, sealedIdentity } of holders) {
    const identity = sealedIdentity && (await decryptUnderCode(code, sealedIdentity));
    if (identity) return { personId, identity };
  }
  return undefined;
}

/** The private key of one holder by their code; undefined: not a holder, or another code. */
export async function ownIdentity(
  app: Pick<App, 'db'>,
  personId: PersonId,
  typed: string,
): Promise<string | undefined> {
  const own = (await active(app)).filter((it) => it.personId === personId);
  return (await holderOf(own, typed))?.identity;
}

export const isHolder = async (app: Pick<App, 'db'>, personId: PersonId): Promise<boolean> =>
  (await active(app)).some((it) => it.personId === personId);

/** Whether a pair has the key: what stands for it before the public is let in. */
export const hasIdentityKey = async ({ db }: Pick<App, 'db'>): Promise<boolean> =>
  (await readPartHolders(db)).size >= 2;

/** `named`: a holder whose own key is still to be made. */
export async function readOwnHolding(
  app: Pick<App, 'db'>,
  personId: PersonId,
): Promise<'none' | 'named' | 'ready'> {
  const own = (await active(app)).find((it) => it.personId === personId);
  if (!own) return 'none';
  return own.recipient === null ? 'named' : 'ready';
}
