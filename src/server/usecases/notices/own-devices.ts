import { randomUUID } from 'node:crypto';
import { momentOfMs, type Moment } from '#domain/calendar/day.ts';
import type { App } from '#server/app.ts';
import { pushKeysOf, type Subscription } from '#server/channels/push.ts';
import { machineMs } from '#server/machine-clock.ts';
import { devicesOf, keepDevice, removeDevice } from '#server/store/push-devices.ts';
import type { SignedIn } from '#server/web/session.ts';

/** Nobody carries more; the oldest one goes. */
export const DEVICES_MAX = 10;

export interface OwnDevices {
  /** What a browser needs to be knocked at; null where no public https address is set, so that none can be. */
  readonly publicKey: string | null;
  readonly devices: readonly { id: string; agent: string; madeAt: Moment }[];
}

export async function readOwnDevices(
  app: Pick<App, 'db' | 'keys' | 'outgoing'>,
  { personId }: SignedIn,
): Promise<OwnDevices> {
  const devices = await devicesOf(app.db, personId);
  return {
    publicKey: isReachable(app) ? pushKeysOf(app.keys.account).publicKey : null,
    devices: devices.map(({ id, agent, madeAt }) => ({ id, agent, madeAt })),
  };
}

const isReachable = ({ outgoing }: Pick<App, 'outgoing'>): boolean =>
  outgoing?.publicUrl?.startsWith('https:') ?? false;

/** Switches a browser on for the person at it. */
export async function addOwnDevice(
  app: Pick<App, 'db'>,
  { personId }: SignedIn,
  { endpoint, keys, agent }: Subscription & { readonly agent: string },
): Promise<void> {
  const device = { id: randomUUID(), endpoint, ...keys, agent, madeAt: momentOfMs(machineMs()) };
  await app.db.transaction().execute(async (tx) => {
    await keepDevice(tx, personId, device);
    for (const { id } of (await devicesOf(tx, personId)).slice(DEVICES_MAX))
      await removeDevice(tx, personId, id);
  });
}

/** Switches one of the own devices off; one that is not there is off. */
export const removeOwnDevice = (
  app: Pick<App, 'db'>,
  { personId }: SignedIn,
  id: string,
): Promise<void> => removeDevice(app.db, personId, id);
