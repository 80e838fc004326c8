import type { App as LaporApp } from '#server/app.ts';
import type { SetUp } from '#server/set-up.ts';
import type { SignedIn } from '#server/web/session.ts';
import type { Lang } from '#words/lang.ts';
import type { IncomingMessage } from 'node:http';

declare global {
  namespace App {
    interface Locals {
      app: LaporApp;
      lang: Lang;
      requestId: string;
      /** The officer of this session; null for everybody else. */
      signedIn: SignedIn | null;
      /** The sample's handles answer this request (M-2). */
      sampleHandles: boolean;
      /** A real installation that nobody has set up yet; null for all others. */
      setUp: SetUp | null;
    }
    interface Error {
      requestId?: string;
    }
    interface Platform {
      req: IncomingMessage;
    }
  }
}

export {};
