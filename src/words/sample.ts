import type { Words } from '#words/lang.ts';

export const stripWords = {
  citizen: { id: 'Warga (pelapor)', en: 'A citizen (reporter)' },
} as const satisfies Record<string, Words>;
