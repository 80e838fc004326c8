import type { ABSENCE_KINDS } from '#domain/office/organisation.ts';
import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

export const absenceWords = {
  leave: say('cuti', 'leave'),
  dutyTravel: say('dinas luar', 'duty travel'),
  training: say('pendidikan atau pelatihan', 'training'),
  sick: say('sakit', 'illness'),
} as const satisfies Record<(typeof ABSENCE_KINDS)[number], Words>;

/** Why it was not written, and what to do. */
// prettier-ignore
export const presenceRefusalWords = {
  notFound:           say('Orang atau barisnya tidak ada lagi. Muat ulang halaman ini.', 'The person or the row is not there any more. Load the page again.'),
  dayIsPast:          say('Tanggal itu sudah lewat. Pakai hari ini atau sesudahnya.', 'That day is over. Use today or later.'),
  endsBeforeItBegins: say('Tanggal akhir mendahului tanggal mulai. Periksa keduanya.', 'It would end before it begins. Check both days.'),
  tooLong:            say('Lebih dari setahun. Angkat Plt. atau pengganti di halaman jabatannya.', 'Longer than a year. Appoint somebody acting, or a successor, on the page of the office.'),
  overlaps:           say('Tanggalnya bertumpuk dengan yang sudah tercatat. Akhiri yang itu dahulu.', 'The days overlap with what is on record. End that one first.'),
  noSecretary:        say('Pada tanggal itu unitnya tidak punya jabatan sekretaris. Tambahkan dahulu di halaman unit.', 'The unit has no office of a secretary on that day. Add it on the page of the unit first.'),
  lineIsEmpty:        say('Berikut ini menjadi tanpa pemegang laporan. Angkat Plh. dahulu di halaman jabatannya.', 'These would have nobody to hold their reports. Appoint somebody acting first.'),
} as const satisfies Record<string, Words>;

// prettier-ignore
export const presenceWords = {
  title:       say('Berhalangan dan a.n.', 'Away, and signing for'),
  lead:        say('Siapa yang cuti, dinas luar, atau pelatihan tidak memegang laporan pada hari-hari itu; laporannya pindah ke pejabat berikutnya dan kembali sesudahnya.', 'Whoever is away holds no report on those days: it passes to the next in line, and comes back.'),
  away:        say('Tidak di tempat', 'Away'),
  nobodyAway:  say('Tidak ada yang tercatat berhalangan.', 'Nobody is on record as away.'),
  person:      say('Orang', 'Person'),
  kind:        say('Karena', 'Because of'),
  from:        say('Mulai tanggal', 'From'),
  to:          say('Sampai tanggal', 'Until'),
  add:         say('Catat berhalangan', 'Record the absence'),
  back:        say('Sudah kembali', 'Is back'),
  now:         say('sekarang', 'now'),
  later:       say('nanti', 'later'),
  delegations: say('Pelimpahan persetujuan (a.n.)', 'Approval handed on (a.n.)'),
  what:        say('Sekretaris menyetujui jawaban atas nama pimpinan pada hari-hari itu. Suratnya tertulis "a.n."; pimpinan tetap dapat menyetujui sendiri.', 'The secretary approves answers for the head on those days. The paper says "a.n."; the head can still approve.'),
  noDelegation: say('Belum ada persetujuan yang dilimpahkan.', 'No approval is handed on.'),
  noSecretary: say('Belum ada unit yang punya jabatan sekretaris. Tambahkan di halaman unitnya.', 'No unit has the office of a secretary yet. Add it on the page of the unit.'),
  secretary:   say('Sekretaris', 'Secretary'),
  decree:      say('Nomor surat kuasa', 'Number of the letter'),
  hand:        say('Limpahkan', 'Hand it on'),
  takeBack:    say('Akhiri pelimpahan', 'End it'),
} as const satisfies Record<string, Words>;
