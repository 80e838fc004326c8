import { execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

/** Whom a kill takes: the program alone, or at once the database that it started, with each of its processes. */
export const WAYS_TO_DIE = ['program', 'everything'] as const;
export type WayToDie = (typeof WAYS_TO_DIE)[number];

/** Readies a kill -9, which then takes effect within one turn of this process. */
export async function aimAt(program: ChildProcess, way: WayToDie): Promise<() => Promise<void>> {
  const { pid } = program;
  if (pid === undefined) throw new Error('The program was never started');
  const victims = way === 'program' ? [pid] : [pid, ...(await descendantsOf(pid))];
  if (way === 'everything' && victims.length < 3) throw new Error('Its database was not found');
  return async () => {
    const gone = once(program, 'exit');
    for (const victim of victims) kill(victim);
    await gone;
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // A worker of the database may have ended by itself since it was found.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function descendantsOf(root: number): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=']);
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [root];
  // What is found on the way is looked at too.
  for (const parent of found) for (const [pid = 0, of] of pairs) if (of === parent) found.push(pid);
  return found.slice(1);
}
