import { randomUUID } from 'node:crypto';
import { whatsAppNumber } from '#domain/notice/addressee.ts';
import { dayAt } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import { agencyOf, unitOf, type OfficeId, type PersonId } from '#domain/office/organisation.ts';
import type { NoticeWay } from '#domain/opening/opening.ts';
import { linkTokenHash, mintLinkToken } from '#server/accounts/link-token.ts';
import { readNow, type App, type Now } from '#server/app.ts';
import { letterHtml, letterText, mailText } from '#server/channels/letter-mail.ts';
import { loadOpening } from '#server/store/opening.ts';
import { readAddresses, readPeople } from '#server/store/people.ts';
import { recordOpening } from '#server/usecases/opening/record-opening.ts';
import { changeReference } from '#server/usecases/reference/reference-change.ts';
import { testLetter } from '#words/notices/test-letter.ts';

type Asking = Pick<App, 'db' | 'reference' | 'clock'>;

export interface HeadLine {
  readonly officeId: OfficeId;
  readonly personId: PersonId;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

/** The heads of today, whom a test notice may go to. */
export async function readHeads(app: Asking): Promise<readonly HeadLine[]> {
  const given = await readNow(app);
  const heads = [...headsOf(given)];
  const people = await readPeople(
    app.db,
    heads.map(([, personId]) => personId),
  );
  return heads.map(([office, personId]) => ({
    ...{ officeId: office.id, personId, title: office.title },
    name: people.get(personId)?.name ?? '',
    unit: unitOf(given.org, office.unitId).name,
  }));
}

function headsOf({ org, now }: Now) {
  const today = dayAt(agencyOf(org, org.rootId).zone, now);
  return [...org.offices.values()].flatMap((office) => {
    const filler = office.role === 'head' ? fillerOn(org, office, today) : undefined;
    return filler ? [[office, filler.personId] as const] : [];
  });
}

export type TestSent =
  | { readonly kind: 'sent' }
  /** To carry by hand: the text, and where the person is reached by WhatsApp. */
  | { readonly kind: 'byHand'; readonly text: string; readonly whatsApp: string | null }
  | {
      readonly kind: 'refused';
      readonly why: 'notFound' | 'noAddress' | 'notConfigured' | 'notTaken';
    };

interface Test {
  readonly officeId: string;
  readonly way: NoticeWay;
  /** Where people reach the service. */
  readonly origin: string;
  readonly by: PersonId;
}

/** Sends a test notice to a head; what its link carries stands nowhere else (K-32). */
export async function sendTestNotice(
  app: Asking & Pick<App, 'random' | 'outgoing'>,
  { officeId, way, origin, by }: Test,
): Promise<TestSent> {
  const given = await readNow(app);
  const [office, personId] = headsOf(given).find(([it]) => it.id === officeId) ?? [];
  if (!office || !personId) return { kind: 'refused', why: 'notFound' };
  const token = mintLinkToken(app.random);
  const letter = testLetter(`${origin}/uji-kabar/${token}`);
  const person = await readAddresses(app.db, personId);
  if (way === 'email') {
    const why = await mail(app, person?.email ?? null, letter);
    if (why) return { kind: 'refused', why };
  }
  await changeReference(app.db, async (tx) => {
    const hash = linkTokenHash(token).toString('base64url');
    const event = { kind: 'noticeSent', officeId: office.id, personId, way, token: hash } as const;
    await recordOpening(tx, event, { at: given.now, by });
    return undefined;
  });
  if (way === 'email') return { kind: 'sent' };
  return {
    ...{ kind: 'byHand', text: letterText(letter) },
    whatsApp: whatsAppNumber(person?.phone ?? null),
  };
}

async function mail(
  { outgoing }: Pick<App, 'outgoing'>,
  to: string | null,
  letter: ReturnType<typeof testLetter>,
): Promise<'noAddress' | 'notConfigured' | 'notTaken' | undefined> {
  if (to === null) return 'noAddress';
  if (!outgoing?.email) return 'notConfigured';
  const { subject } = letter;
  const body = { subject, text: mailText(letter), html: letterHtml(letter), discreet: false };
  const carried = await outgoing.email.send({ id: randomUUID(), to, ...body });
  return carried.kind === 'delivered' ? undefined : 'notTaken';
}

/** What somebody who opened the link may do; `signIn`: it came by hand, so that an account has to say who reads. */
export type TestState = 'unknown' | 'mayRead' | 'signIn' | 'read';

/** Of the notice that was sent last; an older one is unknown. */
export async function testStateOf(
  app: Asking,
  token: string,
  reader: PersonId | null,
): Promise<TestState> {
  const { opening } = await readNow(app);
  return stateIn(opening.notice, token, reader);
}

function stateIn(
  notice: Now['opening']['notice'],
  token: string,
  reader: PersonId | null,
): TestState {
  if (notice?.token !== linkTokenHash(token).toString('base64url')) return 'unknown';
  if (notice.read) return 'read';
  return notice.way === 'email' || notice.personId === reader ? 'mayRead' : 'signIn';
}

/** Records that the head has read it; anything else changes nothing. */
export async function readTestNotice(
  app: Asking,
  token: string,
  reader: PersonId | null,
): Promise<TestState> {
  const { now: at } = await readNow(app);
  let state: TestState = 'unknown';
  await changeReference<'not'>(app.db, async (tx) => {
    state = stateIn((await loadOpening(tx)).notice, token, reader);
    if (state !== 'mayRead') return 'not';
    const hash = linkTokenHash(token).toString('base64url');
    await recordOpening(tx, { kind: 'noticeRead', token: hash }, { at, by: reader });
    state = 'read';
    return undefined;
  });
  return state;
}
