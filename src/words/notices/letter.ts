import type { Day } from '#domain/calendar/day.ts';
import type { OfficerAbout, ToldReporter } from '#domain/notice/notices.ts';
import type { Words } from '#words/lang.ts';
import { officerAbout, reporterAbout } from '#words/notices/abouts.ts';
import { sayDay } from '#words/time.ts';

/** One report in a message. */
export interface Item {
  readonly what: string;
  /** Its first line, where it may leave the house. */
  readonly title: string | null;
  readonly by: string | null;
}

/** A message without its form: what, by when, one link, never a file. */
export interface Letter {
  readonly subject: string;
  readonly opening: string;
  readonly items: readonly Item[];
  readonly link: { readonly href: string; readonly label: string };
  readonly closing: string;
  /** Under what a machine sends; a person who sends it by hand can be answered. */
  readonly automatic: string;
}

const AUTOMATIC = 'Pesan ini dikirim otomatis; jangan dibalas.';

/** What an officer is told of one report. */
export interface OfficerItem {
  /** In the order in which it happened, each once. */
  readonly abouts: readonly OfficerAbout[];
  readonly title: string | null;
  readonly dueOn: Day | null;
  readonly isLate: boolean;
}

export interface OfficerTold {
  readonly items: readonly OfficerItem[];
  /** Reports of which only this may be said: that they wait (K-2, K-11). */
  readonly silent: number;
  readonly href: string;
  /** Set for a reader without an account: they answer to this desk, and read the report in the message (K-25). */
  readonly desk: AnsweringDesk | null;
}

/** How a desk is answered; what is not known is empty. */
export interface AnsweringDesk {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Messages leave the screen and are Indonesian, as papers are. */
const say = (words: Words): string => words.id;
const SOMETHING = 'Ada yang menunggu Anda';

export function officerLetter({ items, silent, href, desk }: OfficerTold): Letter {
  const said = items.map(itemOf);
  const more = silent === 0 ? [] : [{ what: waiting(silent, said), title: null, by: null }];
  return {
    subject: subjectOf([...said, ...more]),
    opening: 'Yth. Bapak/Ibu,',
    items: [...said, ...more],
    ...(desk
      ? answeredTo(desk, href, more.length > 0 || items.some(({ title }) => title === null))
      : {
          link: { href, label: 'Buka LAPOR!' },
          closing: 'Masuk dengan akun Anda untuk membacanya.',
          automatic: AUTOMATIC,
        }),
  };
}

/** Nobody signs in: the answer goes to the desk, and what no message may hold stands on paper. */
function answeredTo(
  { name, email, phone }: AnsweringDesk,
  href: string,
  hasHidden: boolean,
): Pick<Letter, 'link' | 'closing' | 'automatic'> {
  const hidden = hasHidden ? ' Isi laporan yang dirahasiakan ada pada lembar disposisi.' : '';
  const by = phone === '' ? '' : ` (${phone})`;
  return {
    link: email === '' ? { href, label: 'LAPOR!' } : { href: `mailto:${email}`, label: 'Jawab' },
    closing: `Kirim jawaban yang sudah disetujui pimpinan kepada meja LAPOR! ${name}${by}. Anda tidak memerlukan akun.${hidden}`,
    automatic: 'Pesan ini dikirim otomatis.',
  };
}

const waiting = (silent: number, said: readonly Item[]): string =>
  said.length === 0 ? SOMETHING : `${silent} hal lain menunggu Anda di kotak masuk`;

const itemOf = ({ abouts, title, dueOn, isLate }: OfficerItem): Item => ({
  what: abouts.map((about) => say(officerAbout[about])).join('; '),
  title,
  by: dueOn && `${isLate ? 'Seharusnya paling lambat' : 'Paling lambat'} ${sayDay(dueOn, 'id')}`,
});

/** What and by when of one report, or how many. No title: a subject is read on a lock screen. */
function subjectOf(items: readonly Item[]): string {
  const [first] = items;
  if (!first) return SOMETHING;
  if (items.length > 1) return `${items.length} hal menunggu Anda di LAPOR!`;
  return first.by === null
    ? first.what
    : `${first.what}: ${first.by.charAt(0).toLowerCase()}${first.by.slice(1)}`;
}

export interface ReporterTold {
  readonly abouts: readonly ToldReporter[];
  /** By when they can reply, or when an answer is due. */
  readonly by: { readonly on: Day; readonly of: 'reply' | 'class' } | null;
  readonly href: string;
}

const BY: Readonly<Record<'reply' | 'class', string>> = {
  reply: 'Anda dapat menanggapi sampai',
  class: 'Jawaban paling lambat',
};

export function reporterLetter({ abouts, by, href }: ReporterTold): Letter {
  const what = abouts.map((about) => say(reporterAbout[about]));
  return {
    subject: what.at(-1) ?? 'Ada kabar',
    opening: 'Kabar tentang laporan Anda:',
    items: what.map((it, n) => ({
      what: it,
      title: null,
      by: n === what.length - 1 && by ? `${BY[by.of]} ${sayDay(by.on, 'id')}` : null,
    })),
    link: { href, label: 'Buka laporan saya' },
    closing: 'Siapkan kode lacak dan kunci Anda.',
    automatic: AUTOMATIC,
  };
}

/** Of an anonymous reporter, or one who wants it so: no agency, no subject, no code (K-6). */
export const discreetLetter = (href: string): Letter => ({
  subject: 'Ada kabar',
  opening: 'Ada kabar.',
  items: [],
  link: { href, label: 'Buka' },
  closing: '',
  automatic: '',
});
