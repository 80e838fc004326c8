import type { Day } from '#domain/calendar/day.ts';
import type { Lang, Words } from '#words/lang.ts';
import { sayDay } from '#words/time.ts';
import { sayPeriodName } from './periods.ts';

/** What was done, by the command it is recorded under. */
const changeWords: Readonly<Record<string, Words>> = {
  create: { id: 'Layanan disiapkan', en: 'The service was set up' },
  'organisation.addAgency': { id: 'Instansi ditambahkan', en: 'Agency added' },
  'organisation.changeAgency': { id: 'Nama instansi diubah', en: 'Agency renamed' },
  'organisation.changeDesk': {
    id: 'Data instansi dan meja layanan diubah',
    en: 'Data of the agency and its desk changed',
  },
  'organisation.addUnit': { id: 'Unit ditambahkan', en: 'Unit added' },
  'organisation.changeUnit': {
    id: 'Nama atau kegunaan unit diubah',
    en: 'Name or purpose of a unit changed',
  },
  'organisation.endUnit': { id: 'Unit diakhiri', en: 'Unit ended' },
  'organisation.addOffice': { id: 'Jabatan ditambahkan', en: 'Office added' },
  'organisation.changeOffice': { id: 'Nama jabatan diubah', en: 'Office renamed' },
  'organisation.endOffice': { id: 'Jabatan diakhiri', en: 'Office ended' },
  'organisation.addPerson': { id: 'Orang ditambahkan', en: 'Person added' },
  'organisation.changePerson': { id: 'Data orang diperbaiki', en: 'Data of a person corrected' },
  'organisation.appoint': { id: 'Pejabat diangkat', en: 'Somebody appointed' },
  'organisation.endAppointment': { id: 'Masa jabatan diakhiri', en: 'Appointment ended' },
  'organisation.changeAppointment': { id: 'Pengangkatan diubah', en: 'Appointment changed' },
  'organisation.removeAppointment': {
    id: 'Pengangkatan dibatalkan',
    en: 'Appointment taken back',
  },
  'organisation.import': { id: 'Berkas organisasi diimpor', en: 'File of the organisation read' },
  'appointment.begin': { id: 'Pejabat diangkat', en: 'Somebody appointed' },
  'appointment.end': { id: 'Masa jabatan diakhiri', en: 'Appointment ended' },
  'absence.add': { id: 'Pejabat berhalangan', en: 'An officer is away' },
  'absence.end': { id: 'Pejabat kembali', en: 'An officer is back' },
  'delegation.add': { id: 'Persetujuan dilimpahkan (a.n.)', en: 'Approval handed on (a.n.)' },
  'delegation.end': {
    id: 'Pelimpahan persetujuan diakhiri',
    en: 'Approval not handed on any more',
  },
  'calendar.decree': { id: 'Keputusan libur ditambahkan', en: 'Holiday decree added' },
  'calendar.close': { id: 'Hari tutup daerah ditambahkan', en: 'Local closed day added' },
  'calendar.open': { id: 'Hari tutup daerah dibuka kembali', en: 'Local closed day opened again' },
  'calendar.withdraw': { id: 'Hari libur dibuka kembali', en: 'Holiday opened again' },
  'hours.begin': { id: 'Jam kerja baru', en: 'New working hours' },
  'hours.end': { id: 'Jam kerja diakhiri', en: 'Working hours ended' },
  'period.begin': { id: 'Jangka waktu baru', en: 'New period' },
  'period.takeBack': { id: 'Jangka waktu baru dibatalkan', en: 'New period taken back' },
  'retention.begin': { id: 'Masa simpan baru', en: 'New retention' },
  'retention.takeBack': { id: 'Masa simpan baru dibatalkan', en: 'New retention taken back' },
  'retention.run': {
    id: 'Data yang lewat masa simpan dihapus',
    en: 'Data over its retention erased',
  },
  'category.import': { id: 'Kategori diimpor', en: 'Categories read' },
  'identityKey.name': { id: 'Pemegang kunci identitas ditunjuk', en: 'Holder of the key named' },
  'identityKey.end': { id: 'Pemegang kunci identitas diakhiri', en: 'Holder of the key ended' },
  'identityKey.ownKey': { id: 'Pemegang membuat kodenya', en: 'A holder made their code' },
  'identityKey.make': { id: 'Kunci identitas dibuat', en: 'Key of identities made' },
  'identityKey.share': {
    id: 'Kunci identitas dibagikan lagi',
    en: 'Key of identities shared anew',
  },
  'opening.restored': { id: 'Bukti pemulihan cadangan dicatat', en: 'Proof of a restore recorded' },
  'opening.noticeSent': { id: 'Kabar percobaan dikirim', en: 'Test notice sent' },
  'opening.noticeRead': { id: 'Kabar percobaan dibaca', en: 'Test notice read' },
  'opening.ticked': { id: 'Daftar periksa dicentang', en: 'Checklist ticked' },
  'opening.proposed': {
    id: 'Pembukaan untuk umum diusulkan',
    en: 'Opening to the public proposed',
  },
  'opening.proposalWithdrawn': { id: 'Usul pembukaan ditarik', en: 'Proposal to open withdrawn' },
  'opening.opened': { id: 'Dibuka untuk umum', en: 'Opened to the public' },
  'opening.closed': { id: 'Ditutup untuk umum', en: 'Closed to the public' },
  'account.invite': { id: 'Undangan akun dibuat', en: 'Invited to have an account' },
  'account.right': { id: 'Hak admin sistem diubah', en: 'Right to manage the system changed' },
  'account.close': { id: 'Akun ditutup', en: 'Account closed' },
  'account.reopen': { id: 'Akun dibuka kembali', en: 'Account opened again' },
};

/** Ends that were taken back have no day. */
const goesOnWords: Readonly<Record<string, Words>> = {
  'organisation.endUnit': { id: 'Unit dilanjutkan', en: 'Unit goes on' },
  'organisation.endOffice': { id: 'Jabatan dilanjutkan', en: 'Office goes on' },
  'organisation.endAppointment': { id: 'Masa jabatan dilanjutkan', en: 'Appointment goes on' },
};

/** A command that nobody has words for yet. */
const otherWords: Words = { id: 'Perubahan lain', en: 'Another change' };

interface Part {
  readonly command: string;
  readonly names: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly on: Day | null | undefined;
  readonly of: string | null;
  readonly class: string | null;
  readonly count: number | null;
}

/** 'Unit ditambahkan'. */
export const sayChange = ({ command, on }: Part, lang: Lang): string =>
  ((on === null ? goesOnWords[command] : undefined) ?? changeWords[command] ?? otherWords)[lang];

/** 'Dinas Sosial, Kabupaten Mamuju; mulai Selasa, 24 November 2026'; may be empty. */
export const sayChanged = (part: Part, lang: Lang): string =>
  [part.names.join(', '), ...measures(part, lang), ...days(part, lang)].filter(Boolean).join('; ');

function measures({ command, of, class: ofClass, count }: Part, lang: Lang): readonly string[] {
  const named = of === null ? [] : [sayPeriodName(of, ofClass, lang)];
  if (count === null) return named;
  if (command === 'calendar.decree') return [`${lang === 'id' ? 'tahun' : 'year'} ${count}`];
  if (of !== null) return [...named, `${count} ${lang === 'id' ? 'hari' : 'days'}`];
  return [lang === 'id' ? `${count} perubahan` : `${count} ${count === 1 ? 'change' : 'changes'}`];
}

function days({ command, from, to, on }: Part, lang: Lang): readonly string[] {
  const isCalendar = command.startsWith('calendar.');
  const last = lang === 'id' ? 'hari terakhir ' : 'last day ';
  return [
    from && `${lang === 'id' ? 'mulai' : 'from'} ${sayDay(from, lang)}`,
    to && `${lang === 'id' ? 'sampai' : 'until'} ${sayDay(to, lang)}`,
    on && `${isCalendar ? '' : last}${sayDay(on, lang)}`,
  ].flatMap((it) => (it ? [it] : []));
}
