import { access, constants, statfs } from 'node:fs/promises';
import { Client } from 'pg';
import { momentOfMs } from '#domain/calendar/day.ts';
import { createTransport } from 'nodemailer';
import { smtpOptions } from '#server/channels/mail-config.ts';
import type { Config } from '#server/config.ts';
import { machineMs } from '#server/machine-clock.ts';
import { newestBackup } from '#server/operation/backups.ts';
import { readMigrations } from '#server/store/migrate.ts';

export type Health = 'good' | 'warning' | 'bad';

/** One thing that was looked at: what was found, and what to do where it is not good. */
export interface Finding {
  readonly name: string;
  readonly health: Health;
  readonly found: string;
  readonly advice?: string;
}

export interface Patient {
  readonly config: Config;
  readonly owner: ConstructorParameters<typeof Client>[0];
  /** The address of the mail server, if one is set up. */
  readonly smtpUrl: string | undefined;
}

const SERVER_VERSION_MIN = 150_000;
const CLOCK_MS_MAX = 2_000;
const FREE_BYTES_MIN = 2_000_000_000;
const DAY_MS = 86_400_000;
const BACKUP_DAYS_MAX = 2;

const good = (name: string, found: string): Finding => ({ name, health: 'good', found });

/** Looks at all that an operator can mend, each by itself: one that fails hides no other. */
export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const { config, smtpUrl } = patient;
  return [
    ...(await withDatabase(patient)),
    zoneFinding(),
    await diskFinding(config.dataDir),
    await backupFinding(config.dataDir),
    await mailFinding(smtpUrl),
  ];
}

async function withDatabase({ owner }: Patient): Promise<readonly Finding[]> {
  const client = new Client(owner);
  client.on('error', () => undefined);
  try {
    const beganMs = machineMs();
    await client.connect();
    return [
      await serverFinding(client),
      await clockFinding(client, beganMs),
      await migrationFinding(client),
      await installationFinding(client),
    ];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const advice = 'Periksa DATABASE_URL dan LAPOR_OWNER_URL, lalu apakah PostgreSQL berjalan.';
    return [{ name: 'basis data', health: 'bad', found, advice }];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function serverFinding(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ n: string; version: string }>(
    `select current_setting('server_version_num') as n, current_setting('server_version') as version`,
  );
  const version = `PostgreSQL ${rows[0]?.version}`;
  if (Number(rows[0]?.n) >= SERVER_VERSION_MIN) return good('basis data', version);
  return {
    ...{ name: 'basis data', health: 'bad', found: version },
    advice: 'Pasang PostgreSQL 15 atau lebih baru.',
  };
}

/**
 * Deadlines are days of the machine's clock; a database on another machine shows whether it is off, by the
 * moment at which it let us in, `beganMs` being ours before we asked.
 */
async function clockFinding(client: Client, beganMs: number): Promise<Finding> {
  const { rows } = await client.query<{ ms: string }>(
    `select (extract(epoch from backend_start) * 1000)::bigint::text as ms
     from pg_stat_activity where pid = pg_backend_pid()`,
  );
  const apart = Math.abs(Number(rows[0]?.ms) - beganMs);
  const found = `${momentOfMs(beganMs)}, selisih dengan basis data ${Math.round(apart)} ms`;
  if (apart <= CLOCK_MS_MAX) return good('jam', found);
  return {
    ...{ name: 'jam', health: 'bad', found },
    advice: 'Samakan jam kedua mesin dengan NTP; tenggat dihitung dari jam ini.',
  };
}

async function migrationFinding(client: Client): Promise<Finding> {
  const files = await readMigrations();
  const { rows } = await client.query<{ name: string }>('select name from migration order by name');
  const applied = new Set(rows.map(({ name }) => name));
  const pending = files.filter(({ name }) => !applied.has(name));
  const unknown = [...applied].filter((name) => !files.some((file) => file.name === name));
  if (unknown.length > 0)
    return {
      ...{ name: 'migrasi', health: 'bad', found: `tidak dikenal: ${unknown.join(', ')}` },
      advice: 'Basis data lebih baru daripada program ini; pasang versi terbaru.',
    };
  if (pending.length === 0) return good('migrasi', `${files.length} diterapkan`);
  return {
    ...{ name: 'migrasi', health: 'warning', found: `${pending.length} belum diterapkan` },
    advice: 'Jalankan npm start, atau npm run lapor -- migrate.',
  };
}

async function installationFinding(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ kind: string; name: string }>(
    'select kind, name from installation',
  );
  const [row] = rows;
  if (!row)
    return {
      ...{ name: 'pemasangan', health: 'warning', found: 'belum ada' },
      advice: 'Jalankan npm start (contoh), atau LAPOR_KIND=real npm start dan buka tautannya.',
    };
  return good('pemasangan', `${row.name} (${row.kind === 'real' ? 'sungguhan' : 'contoh'})`);
}

/** Whether this machine knows the zones of the country; a trimmed Node does not. */
function zoneFinding(): Finding {
  const hour = new Intl.DateTimeFormat('id-ID', {
    ...{ timeZone: 'Asia/Makassar', hour: '2-digit', hourCycle: 'h23' },
  }).format(new Date(0));
  if (hour === '08') return good('zona waktu', 'WIB, WITA, WIT dikenal');
  return {
    ...{ name: 'zona waktu', health: 'bad', found: `Asia/Makassar tidak dikenal (${hour})` },
    advice: 'Pakai Node yang dibawa proyek ini: npm start, bukan node lain.',
  };
}

async function diskFinding(dataDir: string): Promise<Finding> {
  try {
    await access(dataDir, constants.W_OK);
    const { bavail, bsize } = await statfs(dataDir);
    const free = bavail * bsize;
    const found = `${dataDir}, ${(free / 1e9).toFixed(1)} GB kosong`;
    if (free >= FREE_BYTES_MIN) return good('disk', found);
    const advice = 'Kosongkan ruang: di bawah 2 GB foto dan cadangan segera ditolak.';
    return { name: 'disk', health: 'warning', found, advice };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const advice =
      'Buat folder data milik pengguna yang menjalankan aplikasi, atau isi LAPOR_DATA.';
    return { name: 'disk', health: 'bad', found, advice };
  }
}

async function backupFinding(dataDir: string): Promise<Finding> {
  const newest = await newestBackup(dataDir);
  const advice = 'Jalankan npm run lapor -- backup tiap malam, dan salin berkasnya ke tempat lain.';
  if (!newest) return { name: 'cadangan', health: 'warning', found: 'belum ada', advice };
  const days = Math.floor((machineMs() - newest.madeAtMs) / DAY_MS);
  const found = `${newest.file}, ${days} hari lalu`;
  return days <= BACKUP_DAYS_MAX
    ? good('cadangan', found)
    : { name: 'cadangan', health: 'warning', found, advice };
}

/** Whether the mail server lets us in; nothing is sent. */
async function mailFinding(smtpUrl: string | undefined): Promise<Finding> {
  if (smtpUrl === undefined)
    return {
      ...{ name: 'surel', health: 'warning', found: 'belum disetel' },
      advice:
        'Isi LAPOR_SMTP_URL, LAPOR_MAIL_FROM, dan LAPOR_PUBLIC_URL; sampai itu kabar dikirim dengan tangan.',
    };
  const { hostname } = new URL(smtpUrl);
  const transport = createTransport(smtpOptions(smtpUrl));
  try {
    await transport.verify();
    return good('surel', hostname);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const advice =
      'Periksa alamat, kata sandi, dan apakah mesin ini boleh menghubungi peladen surel.';
    return { name: 'surel', health: 'bad', found: `${hostname}: ${why}`, advice };
  } finally {
    transport.close();
  }
}
