import { sampleAgencyId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { commandWords, OFFICER_COMMANDS } from '#words/commands.ts';
import type { Named } from './reports.ts';
import type { Call } from './site.ts';
import type { Way } from './table.ts';

/** Answers every officer's form: each takes its own fields. */
export const FORM: Readonly<Record<string, string>> = {
  ...{ anonymous: 'yes', confidential: 'yes', sealed: 'no', reason: 'Karena perlu', text: 'Teks' },
  ...{ unitId: sampleUnitId('76', 'dpupr'), agencyId: sampleAgencyId('76.02') },
  ...{ subjectUnitId: sampleUnitId('76', 'dpupr'), fileId: crypto.randomUUID(), version: '1' },
  ...{ document: 'a'.repeat(64), outcome: 'informationGiven', what: 'Apa', who: 'Siapa' },
  ...{ byOn: '2028-02-29', checkBackOn: '2028-02-29', evidence: 'Bukti', question: 'Apa?' },
  ...{ suggestion: 'Saran', recipient: 'PLN', contact: '123', archiveReason: 'spam' },
  ...{ explanation: 'Penjelasan', nextDoor: 'Ombudsman', signer: 'Kepala', signerOffice: 'Kadis' },
  ...{ whyNot: 'Belum ada anggaran', on: '2028-02-29' },
  paper: 'dispositionSlip',
};

const acts = OFFICER_COMMANDS.map((name) => commandWords[name].path);
const sheets = ['lembar-disposisi'];

export interface Asking {
  readonly way: Way;
  /** Of an act or a sheet: its part of the address. */
  readonly part?: string;
  /** Asks for the data of the page instead of the page. */
  readonly data?: boolean;
}

export function callOf({ way, part = '', data }: Asking, named: Named, seq: number): Call {
  const [method, route = ''] = way.split(' ') as ['GET' | 'POST', string];
  const path = route
    .replace('[id]', named.id)
    .replace('[kode]', named.code)
    .replace('[berkas]', named.fileId)
    .replace(/\[(act|lembar)\]/, part);
  const form = { ...FORM, seen: String(seq) };
  return {
    method,
    path: data ? `${path}/__data.json` : path,
    ...(method === 'POST' ? { form } : {}),
  };
}

/**
 * Everybody tries every act on every report: some 13,600 steps, 100 s of processor time. `LAPOR_WALK=ninth` is
 * for a quick look: each pair of role and report meets every ninth act, each role and each report all of them.
 */
const EVERY = process.env['LAPOR_WALK'] === 'ninth' ? 9 : 1;
const HAS_DATA = /^GET (?!.*\[(?:berkas|lembar)\])/;

/** What of a way in is asked by the i-th of everybody about the j-th report. */
export function askings(way: Way, i: number, j: number): readonly Asking[] {
  const parts = way.includes('[lembar]') ? sheets : acts;
  const asked: readonly Asking[] = /\[(?:act|lembar)\]/.test(way)
    ? parts
        .filter((_, n) => way.includes('[lembar]') || (i + j + n) % EVERY === 0)
        .map((part) => ({ way, part }))
    : [{ way }];
  const [first] = asked;
  return first && HAS_DATA.test(way) ? [...asked, { ...first, data: true }] : asked;
}
