import { z } from 'zod';
import { parseMoment, type Moment } from '#domain/calendar/day.ts';
import type { App } from '#server/app.ts';
import { open, seal } from '#server/tickets/sealed.ts';

const PURPOSE = 'restored';
const NEVER_MS = Number.MAX_SAFE_INTEGER;

/** That a backup of this installation, made at `madeAt`, was restored with every history whole. */
export interface RestoreProof {
  readonly madeAt: Moment;
  readonly restoredAt: Moment;
}

const moment = z.string().transform((text, ctx) => {
  const parsed = parseMoment(text);
  if (parsed === undefined) ctx.addIssue({ code: 'custom' });
  return parsed as Moment;
});
const shape = z.object({ madeAt: moment, restoredAt: moment });

/** Made where the backup was restored, by the secret that came with it: nobody else can write such a line. */
export const sealRestoreProof = (app: Pick<App, 'keys'>, proof: RestoreProof): string =>
  seal(app.keys.account, PURPOSE, proof, NEVER_MS);

/** Undefined for a line of another installation, or one that was changed. */
export function openRestoreProof(app: Pick<App, 'keys'>, typed: string): RestoreProof | undefined {
  const opened = open(app.keys.account, PURPOSE, typed.replace(/\s/g, ''), 0);
  return opened.ok ? shape.safeParse(opened.value).data : undefined;
}
