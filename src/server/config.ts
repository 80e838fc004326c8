import { z } from 'zod';
import { dataDir } from '#server/paths.ts';

/** What the environment may say. Everything has a safe default; nothing secret has one. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url().optional(),
  /** Login that may migrate, where the application's own may not (M-30). */
  LAPOR_OWNER_URL: z.url().optional(),
  LAPOR_DATA: z.string().optional(),
  /** What an empty data folder becomes, for good (M-2); left out: the sample. */
  LAPOR_KIND: z.enum(['sample', 'real']).optional(),
  LAPOR_SECRET: z.string().optional(),
  /** `1`: a proxy in front says protocol and address of the caller. */
  LAPOR_PROXY: z.enum(['0', '1']).default('0'),
  /** `1`: become and the clock's handles also answer requests that do not come to loopback (M-2). */
  LAPOR_SAMPLE_OPEN: z.enum(['0', '1']).default('0'),
  /** `0`: pages only; sweeping, notices and tidying run in a program of their own (`npm run worker`). */
  LAPOR_JOBS: z.enum(['0', '1']).default('1'),
  /** Connections to the database. */
  LAPOR_CONNECTIONS: z.coerce.number().int().min(2).max(100).default(10),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Undefined: whatever is there. */
  readonly kind: 'sample' | 'real' | undefined;
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  readonly secret: string | undefined;
  readonly behindProxy: boolean;
  readonly sampleIsOpen: boolean;
  readonly jobs: boolean;
  readonly connections: number;
}

/** Throws one sentence that names the variable where a value cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`Setelan ${issue?.path.join('.')} tidak dapat dipakai: ${issue?.message}`);
  }
  const it = read.data;
  return {
    port: it.PORT,
    host: it.HOST,
    dataDir: dataDir(env),
    kind: it.LAPOR_KIND,
    databaseUrl: it.DATABASE_URL,
    ownerUrl: it.LAPOR_OWNER_URL,
    secret: it.LAPOR_SECRET,
    behindProxy: it.LAPOR_PROXY === '1',
    sampleIsOpen: it.LAPOR_SAMPLE_OPEN === '1',
    jobs: it.LAPOR_JOBS === '1',
    connections: it.LAPOR_CONNECTIONS,
  };
}
