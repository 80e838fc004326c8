import { openBare } from './bare.ts';
import { openHttp } from './http.ts';
import type { Layer, OpenLayer, Setting } from './layer.ts';
import type { LayerName } from './options.ts';
import { openUsecase } from './usecase.ts';

/** What the bench asks of a process that runs one layer on one database, one order after the other. */
export type Order =
  | { readonly kind: 'open'; readonly layer: LayerName; readonly setting: Setting }
  | { readonly kind: 'run'; readonly callers: number; readonly ms: number }
  | { readonly kind: 'close' };

export interface Round {
  /** Milliseconds of each lifecycle that ended well. */
  readonly latencies: readonly number[];
  readonly errors: number;
  /** The first error, in words. */
  readonly said: string | undefined;
  /** From the start until the last caller was done. */
  readonly ms: number;
  readonly rssMb: number;
}

export interface Answer {
  readonly round?: Round;
  readonly failed?: string;
}

const open: Readonly<Record<LayerName, OpenLayer>> = {
  bare: openBare,
  usecase: openUsecase,
  http: openHttp,
};

let layer: Layer | undefined;
let lived = 0;

async function run(under: Layer, callers: number, ms: number): Promise<Round> {
  const start = performance.now();
  const latencies: number[] = [];
  let errors = 0;
  let said: string | undefined;
  const caller = async (): Promise<void> => {
    for (let at = start; at < start + ms; at = performance.now()) {
      try {
        await under.live((lived += 1));
        latencies.push(performance.now() - at);
      } catch (error) {
        errors += 1;
        said ??= String(error);
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const took = performance.now() - start;
  return { latencies, errors, said, ms: took, rssMb: await under.rssMb() };
}

async function obey(order: Order): Promise<Round | undefined> {
  if (order.kind === 'open') layer = await open[order.layer](order.setting);
  if (order.kind === 'close') await layer?.close();
  return order.kind === 'run' && layer ? await run(layer, order.callers, order.ms) : undefined;
}

process.on('message', (order: Order) => {
  obey(order).then(
    (round) => {
      process.send?.({ round });
      if (order.kind === 'close') process.disconnect();
    },
    (error: unknown) => {
      process.send?.({ failed: error instanceof Error ? error.stack : String(error) });
    },
  );
});
