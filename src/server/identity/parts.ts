import type { PersonId, UnitId } from '#domain/office/organisation.ts';
import { decryptWith, encryptTo } from '#server/identity/age.ts';

export interface Holder {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly recipient: string;
}

/** Opened by `first`, then by `second`. */
export interface Part {
  readonly first: PersonId;
  readonly second: PersonId;
  readonly sealed: Buffer;
}

/** Ordered pairs of two units: nobody opens with a colleague of the same office. */
export const pairsOf = (holders: readonly Holder[]): readonly (readonly [Holder, Holder])[] =>
  holders.flatMap((first) =>
    holders
      .filter(({ unitId }) => unitId !== first.unitId)
      .map((second) => [first, second] as const),
  );

/** Wraps a secret for each pair, one layer inside the other; no holder opens both layers. */
export async function makeParts(
  secret: string,
  holders: readonly Holder[],
): Promise<readonly Part[]> {
  return await Promise.all(
    pairsOf(holders).map(async ([first, second]) => ({
      ...{ first: first.personId, second: second.personId },
      sealed: await encryptTo(first.recipient, await encryptTo(second.recipient, secret)),
    })),
  );
}

/** What the first holder leaves for each other one; each opens their own only. */
export type Half = Readonly<Record<PersonId, string>>;

export async function takeHalf(identity: string, own: readonly Part[]): Promise<Half> {
  const halves = own.map(async ({ second, sealed }) => {
    const inner = await decryptWith(identity, sealed);
    return [second, inner.toString('base64')] as const;
  });
  return Object.fromEntries(await Promise.all(halves)) as Half;
}

/** The secret itself; undefined where the first holder could leave nothing for this one. */
export async function joinHalf(
  half: Half,
  second: PersonId,
  identity: string,
): Promise<string | undefined> {
  const inner = half[second];
  if (inner === undefined) return undefined;
  return (await decryptWith(identity, Buffer.from(inner, 'base64'))).toString('utf8');
}
