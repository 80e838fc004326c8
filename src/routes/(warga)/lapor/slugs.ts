import { STEPS, type Step } from '#server/contract/submission.ts';

/** The address of each step. */
export const PATHS: Readonly<Record<Step, string>> = {
  story: '/lapor',
  kind: '/lapor/jenis',
  safety: '/lapor/keamanan',
  place: '/lapor/tempat',
  when: '/lapor/kapan',
  agency: '/lapor/untuk',
  unit: '/lapor/dinas',
  photos: '/lapor/foto',
  reporter: '/lapor/pelapor',
  review: '/lapor/periksa',
};

/** What the write pages lead to where the public is not let in (K-32). */
export const NOT_OPEN_PATH = '/lapor/belum-dibuka';

export const pathOf = (step: Step): string => PATHS[step];

/** The step of the last part of an address; the first step has none. */
export const stepOf = (slug: string | undefined): Step | undefined =>
  STEPS.find((step) => PATHS[step] === (slug === undefined ? '/lapor' : `/lapor/${slug}`));
