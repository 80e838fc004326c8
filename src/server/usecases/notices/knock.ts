import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import type { Carried, Channel } from '#server/channels/channel.ts';
import { devicesOf, removeDevice } from '#server/store/push-devices.ts';

interface Knock {
  readonly channel: Channel;
  readonly personId: PersonId;
  /** Of the message, so that a second knock takes the place of the first. */
  readonly id: string;
}

/**
 * Knocks at each device of a person, without a word of what it is about; a device whose push service knows it no
 * more is forgotten. Returns what became of the best of them; undefined where there is none.
 */
export async function knock(
  app: Pick<App, 'db'>,
  { channel, personId, id }: Knock,
): Promise<Carried | undefined> {
  const answers: Carried[] = [];
  for (const device of await devicesOf(app.db, personId)) {
    const { endpoint, p256dh, auth } = device;
    const to = JSON.stringify({ endpoint, keys: { p256dh, auth } });
    const answer = await channel.send({ id, to, subject: '', text: '', html: '', discreet: true });
    if (answer.kind === 'refused' && answer.reason === 'badAddress')
      await removeDevice(app.db, personId, device.id);
    else answers.push(answer);
  }
  const best = ['delivered', 'later', 'refused'] as const;
  return best.flatMap((kind) => answers.find((it) => it.kind === kind) ?? [])[0];
}
