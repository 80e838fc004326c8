import type { ChildProcess } from 'node:child_process';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { isRead, isReceipt, send, type Filled } from './kill-forms.ts';
import type { Ask, Asked } from './kill-posts.ts';
import { aimAt, type WayToDie } from './kill-program.ts';

/** People who send at the same time; each sends the next form as soon as the last one is answered. */
const SENDERS = 12;
/** Receipts that are read before the kill. */
export const RECEIPTS_MIN = 5;

export interface Death {
  readonly way: WayToDie;
  /** Milliseconds after the first receipts, so that the kill falls anywhere. */
  readonly laterMs: number;
}

export interface Life {
  /** Answered with the way to the receipt, whether or not its page came in time. */
  readonly promised: readonly Filled[];
  readonly read: number;
  /** Never answered. */
  readonly lost: readonly Filled[];
  /** Of these, how many had been sent whole when the kill came. */
  readonly inFlight: number;
}

/** Lets the program take forms off `forms` without pause and kills it amidst them. */
export async function liveAndDie(
  program: ChildProcess,
  ask: Ask,
  forms: Filled[],
  { way, laterMs }: Death,
): Promise<Life> {
  const asked = new Map<Filled, Asked>();
  const promised: Filled[] = [];
  const lost: Filled[] = [];
  const reading: Promise<void>[] = [];
  const enough = Promise.withResolvers<void>();
  let [read, isKilled] = [0, false];

  async function sendOne(form: Filled): Promise<void> {
    const sending = send(ask, form);
    asked.set(form, sending);
    const reply = await sending.reply;
    if (!isReceipt(reply)) {
      if (!isKilled) throw new Error('The program ended by itself');
      lost.push(form);
      return;
    }
    asked.delete(form);
    promised.push(form);
    reading.push(isRead(ask, reply, form).then((it) => countRead(it)));
  }

  function countRead(isIt: boolean): void {
    if (isIt) read += 1;
    if (read >= RECEIPTS_MIN) enough.resolve();
  }

  async function sender(): Promise<void> {
    while (!isKilled) {
      const form = forms.shift();
      if (!form) throw new Error('No form is left');
      await sendOne(form);
    }
  }

  const senders = Promise.all(Array.from({ length: SENDERS }, sender));
  await Promise.race([enough.promise, senders]);
  const kill = await aimAt(program, way);
  await sleep(laterMs);
  // Answers that have arrived are taken first; from here to the kill nothing comes between.
  await turn();
  isKilled = true;
  const written = new Set([...asked].filter(([, it]) => it.isWritten()).map(([form]) => form));
  await Promise.all([kill(), senders]);
  await Promise.all(reading);
  return { promised, read, lost, inFlight: lost.filter((form) => written.has(form)).length };
}
