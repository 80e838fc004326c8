import { fork, type ChildProcess } from 'node:child_process';
import { openDatabases, type Database, type Databases } from './databases.ts';
import { runOf, tableOf, type Cell } from './figures.ts';
import { readOptions, type LayerName, type Options } from './options.ts';
import type { Answer, Order, Round } from './worker.ts';

/** Short, so that whatever else the machine does falls on all layers alike. */
const ROUND_MS = 1_500;
/** Uncounted: connections open, plans and compiled code become warm. */
const WARM_UP_MS = 8_000;
/** As many as the server opens by default. */
const CONNECTIONS = 10;

interface Worker {
  readonly layer: LayerName;
  readonly reports: number;
  ask(order: Order): Promise<Round | undefined>;
}

async function startWorker(layer: LayerName, database: Database, at: Databases): Promise<Worker> {
  const child = fork(new URL('worker.ts', import.meta.url), { stdio: ['ignore', 2, 2, 'ipc'] });
  const ask = asking(child);
  const { app, owner, reports } = database;
  const folder = at.folder(`${layer}-${reports}`);
  await ask({ kind: 'open', layer, setting: { app, owner, connections: CONNECTIONS, folder } });
  return { layer, reports, ask };
}

/** One order at a time; throws what went wrong in the process, or that it ended. */
function asking(child: ChildProcess): Worker['ask'] {
  let settle: ((answer: Answer) => void) | undefined;
  child.on('message', (answer: Answer) => settle?.(answer));
  child.on('exit', () => settle?.({ failed: 'the process ended' }));
  return async (order) => {
    const answered = new Promise<Answer>((done) => (settle = done));
    child.send(order);
    const { round, failed } = await answered;
    if (failed !== undefined) throw new Error(failed);
    return round;
  };
}

/** Every layer in turn, round after round, so that ratios hold on a machine that others use too. */
async function measure(workers: readonly Worker[], options: Options): Promise<readonly Cell[]> {
  const most = Math.max(...options.callers);
  for (const worker of workers) await worker.ask({ kind: 'run', callers: most, ms: WARM_UP_MS });
  const cells = options.reports.flatMap((reports) =>
    options.callers.flatMap((callers) =>
      workers
        .filter((it) => it.reports === reports)
        .map((worker) => ({ ...worker, callers, rounds: [] as Round[] })),
    ),
  );
  const rounds = Math.max(1, Math.round((options.seconds * 1000) / ROUND_MS));
  for (let n = 0; n < rounds; n += 1) {
    for (const cell of cells) {
      const round = await cell.ask({ kind: 'run', callers: cell.callers, ms: ROUND_MS });
      if (round) cell.rounds.push(round);
    }
  }
  return cells;
}

async function bench(options: Options): Promise<void> {
  const say = (line: string): void => console.error(line);
  const databases = await openDatabases(options.reports, say);
  try {
    const workers: Worker[] = [];
    for (const database of databases.all)
      for (const layer of options.layers)
        workers.push(await startWorker(layer, database, databases));
    const cells = await measure(workers, options);
    for (const worker of workers) await worker.ask({ kind: 'close' });
    const fault = cells.flatMap((it) => it.rounds).find((it) => it.said !== undefined)?.said;
    if (fault !== undefined) say(`First error: ${fault}`);
    const runs = cells.map(runOf);
    if (!options.json) console.log(tableOf(runs));
    else {
      say(tableOf(runs));
      console.log(JSON.stringify({ runs }));
    }
  } finally {
    await databases.close();
  }
}

await bench(readOptions(process.argv.slice(2)));
