import { randomUUID } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { open, seal } from '#server/tickets/sealed.ts';

export const DEVICE_COOKIE = 'alat';
const PURPOSE = 'device';
const DAY_MS = 86_400_000;
/** A browser that nobody signed in with for so long is a stranger again. */
const DEVICE_DAYS_MAX = 180;
/** Officers who share a machine; the one who came first is forgotten first. */
const PEOPLE_MAX = 5;

const shape = z.object({
  id: z.string(),
  people: z.array(z.string().transform((id) => id as PersonId)),
});
/** A browser that has signed in before, and who with it. It opens nothing: it only has limits of its own. */
export type Device = z.infer<typeof shape>;

/** What a device's own limit is counted by, where this person has signed in with it. */
export const deviceFor = (device: Device | undefined, personId: PersonId): string | undefined =>
  device?.people.includes(personId) ? device.id : undefined;

export function readDevice(app: Pick<App, 'keys'>, cookies: Cookies): Device | undefined {
  const opened = open(app.keys.cookie, PURPOSE, cookies.get(DEVICE_COOKIE) ?? '', machineMs());
  return opened.ok ? shape.safeParse(opened.value).data : undefined;
}

/** Remembers that this person signed in with this browser. */
export function rememberDevice(app: Pick<App, 'keys'>, cookies: Cookies, personId: PersonId): void {
  const before = readDevice(app, cookies);
  const others = (before?.people ?? []).filter((it) => it !== personId);
  const device: Device = {
    id: before?.id ?? randomUUID(),
    people: [personId, ...others].slice(0, PEOPLE_MAX),
  };
  const maxAge = (DEVICE_DAYS_MAX * DAY_MS) / 1000;
  const sealed = seal(app.keys.cookie, PURPOSE, device, machineMs() + DEVICE_DAYS_MAX * DAY_MS);
  cookies.set(DEVICE_COOKIE, sealed, { path: '/', sameSite: 'lax', maxAge });
}
