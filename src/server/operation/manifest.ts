import { z } from 'zod';

/** What a backup says of itself first: by what it can be read. */
export const headShape = z.object({
  format: z.literal('lapor-backup-1'),
  /** Machine time at which the database was looked at. */
  madeAt: z.iso.datetime(),
  kind: z.enum(['sample', 'real']),
  name: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(z.string()),
});
export type Head = z.infer<typeof headShape>;

const sumShape = z.object({ bytes: z.number(), sha256: z.string() });

/** What a backup says of itself last: by what it can be checked. */
export const manifestShape = z.object({
  tables: z.record(z.string(), sumShape.extend({ rows: z.number() })),
  files: z.record(z.string(), sumShape),
});
export type Manifest = z.infer<typeof manifestShape>;
export type Sum = z.infer<typeof sumShape>;

/** Names of the entries of a backup, in their order. */
export const ENTRY = {
  head: 'kepala.json',
  table: (name: string, part: number) => `tabel/${name}/${String(part).padStart(6, '0')}`,
  file: (path: string) => `berkas/${path}`,
  secret: 'rahasia',
  manifest: 'manifes.json',
} as const;
