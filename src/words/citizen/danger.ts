/** Beginnings of words that speak of danger to life, in Indonesian and as people write (K-1). */
const DANGER = [
  'bunuh',
  'dibunuh',
  'mati',
  'meninggal',
  'darah',
  'sekarat',
  'diperkosa',
  'perkosa',
  'dipukul',
  'pukuli',
  'dianiaya',
  'disekap',
  'diculik',
  'diancam',
  'ancam',
  'senjata',
  'parang',
  'kebakaran',
  'terbakar',
  'longsor',
  'banjir',
  'tenggelam',
  'keracunan',
  'kecelakaan',
  'tertimbun',
  'gempa',
  'tsunami',
  'darurat',
  'tolong',
  'sesak',
  'kill',
  'rape',
  'dying',
  'threat',
  'emergency',
];

/** Whether a story may speak of a danger that lasts: the numbers are shown once more, and nothing is stopped. */
export const mentionsDanger = (text: string): boolean =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) =>
    DANGER.some((danger) => word.startsWith(danger)),
  );
