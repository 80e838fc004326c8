import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportClass } from '#domain/report/report.ts';
import { documentText } from '#server/contract/documents.ts';
import { placeText } from '#server/contract/place.ts';
import { projectRoot } from '#server/paths.ts';

export interface Told {
  readonly class: Exclude<ReportClass, 'oversightComplaint'>;
  readonly title: string;
  readonly story: string;
}

interface Line {
  readonly class: ReportClass;
  readonly title: string;
  readonly text: string;
}

const lines = readFileSync(join(projectRoot(), 'test/texts/complaints.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line);

/** What people wrote; oversight complaints are left out, because they may go to the inspectorate only. */
const TOLD: readonly Told[] = lines.flatMap(({ class: kind, title, text }) =>
  kind === 'oversightComplaint' ? [] : [{ class: kind, title, story: text }],
);

export const pick = <T>(of: readonly T[], n: number): T => {
  const it = of[n % of.length];
  if (it === undefined) throw new Error('Nothing to pick from');
  return it;
};

/** The n-th text; the number makes each story its own. */
export function told(n: number): Told {
  const one = pick(TOLD, n);
  return { ...one, story: `${one.story} (${n}) ${pick(TOLD, n * 7 + 3).title}` };
}

export const VILLAGE = '76.02.12.1002';
export const PLACE = placeText({ detail: 'Dekat jembatan lama', village: VILLAGE }) ?? '';

export const INSTRUCTION = 'Mohon ditindaklanjuti sesuai kewenangan dan dijawab tepat waktu.';

export const ANSWER_FIELDS = {
  what:
    'Kami sudah memeriksa lokasi pada hari Selasa bersama petugas kecamatan. Kerusakan yang Anda ' +
    'sampaikan benar, dan pekerjaan perbaikan sudah selesai pada hari Kamis.',
  who: 'Bidang Pemeliharaan, dikerjakan oleh regu tiga',
  evidence: 'Berita acara pemeriksaan dan foto sesudah perbaikan ada pada kami',
};
export const ANSWER = documentText(ANSWER_FIELDS);
