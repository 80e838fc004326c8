import type { Login } from '#server/store/embedded/embedded.ts';

/** One way through a lifecycle, opened on one database. */
export interface Layer {
  /** From submission to the report read back by its code; throws where anything is not as it should be. */
  live(n: number): Promise<void>;
  /** Resident memory of the process under test, in MB. */
  rssMb(): Promise<number>;
  close(): Promise<void>;
}

export interface Setting {
  readonly app: Login;
  readonly owner: Login;
  /** Connections to the database, of every layer alike. */
  readonly connections: number;
  /** For what the layer writes to the disk beside the database. */
  readonly folder: string;
}

export type OpenLayer = (setting: Setting) => Promise<Layer>;

export const ownRssMb = (): Promise<number> => Promise.resolve(process.memoryUsage.rss() / 2 ** 20);

export function expect(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`Not as expected: ${what}`);
}
