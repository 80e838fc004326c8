import { createHmac } from 'node:crypto';
import type { App } from '#server/app.ts';
import { readTicket } from '#server/store/tickets.ts';
import { mintCode, mintKey, type RandomBytes } from '#server/tickets/alphabet.ts';

export interface SampleTicket {
  readonly code: string;
  readonly key: string;
}

/** Reports of the sample that its citizen opens, the one with most to do first. */
export const CITIZENS_REPORTS = ['lampu-jembatan', 'jadwal-vaksin', 'bansos-lansia'] as const;

/**
 * Code and key of a report of the sample, made of the installation's secret and the report's name: nobody
 * can guess them, nothing has to be kept, and a creation that was broken off goes on with the same ones.
 */
export function sampleTicket(app: Pick<App, 'keys'>, name: string): SampleTicket {
  return {
    code: mintCode(derived(app, `code ${name}`)),
    key: mintKey(derived(app, `key ${name}`)),
  };
}

/** Endless bytes that look like chance to whoever lacks the secret. */
export function derived(app: Pick<App, 'keys'>, purpose: string): RandomBytes {
  let block = 0;
  return (count) => {
    const blocks: Buffer[] = [];
    for (let length = 0; length < count; block += 1) {
      const bytes = createHmac('sha256', app.keys.ticket)
        .update(`sample ${purpose} ${block}`)
        .digest();
      blocks.push(bytes);
      length += bytes.length;
    }
    return Buffer.concat(blocks).subarray(0, count);
  };
}

/** The tickets that the sample's citizen holds; none where the sample has no story. */
export async function sampleTickets(
  app: Pick<App, 'keys' | 'db'>,
): Promise<readonly SampleTicket[]> {
  const tickets = CITIZENS_REPORTS.map((name) => sampleTicket(app, name));
  const there = await Promise.all(tickets.map(({ code }) => readTicket(app.db, code)));
  return tickets.filter((_, i) => there[i] !== undefined);
}
