import { afterAll, afterEach, beforeEach } from 'vitest';
import { msOf, type Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import type { Channel } from '#server/channels/channel.ts';
import { openEmail } from '#server/channels/email.ts';
import { deliverNotices } from '#server/usecases/notices/deliver-notices.ts';
import { relayNotices } from '#server/usecases/notices/relay-notices.ts';
import {
  done,
  HEALTH,
  NOW,
  personIn,
  personOf,
  submitOne,
  type Written,
} from '#server/usecases/testing/desk.ts';
import { startMailServer, type MailServer } from '#test/mail-server.ts';
import { sampleTree } from '#test/sample-app.ts';

export const PUBLIC_URL = 'https://lapor.contoh.example';
const FROM = 'LAPOR! Contoh <kabar@lapor.contoh.example>';
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

export const mailTo = (url: string): Channel =>
  openEmail({ smtpUrl: url, from: FROM }, { connectMs: 2_000, silenceMs: 2_000 });

export const links = (text = ''): readonly string[] => text.match(/https?:\/\/[^\s"<]+/g) ?? [];

/** The sample's tree, a real mail server, relay and worker whose clocks a test moves; each test begins empty at NOW. */
export async function openPostOffice() {
  const { app, org, owner } = await sampleTree(NOW);
  let server: MailServer = await startMailServer();
  let machineMs = msOf(NOW);
  const nowMs = (): number => machineMs;

  const goTo = async (to: Moment): Promise<void> => {
    const ahead = msOf(to) - msOf(NOW);
    await owner.updateTable('installation').set({ clock_ahead_ms: ahead }).execute();
    machineMs = msOf(to);
  };
  const clear = async (): Promise<void> => {
    for (const table of ['hand_sent', 'delivery_notice', 'delivery', 'outbox'] as const) {
      await owner.deleteFrom(table).execute();
    }
  };
  const restart = async (port = 0): Promise<void> => {
    await server.stop();
    server = await startMailServer(port);
  };
  beforeEach(async () => {
    await clear();
    await restart();
  });
  afterEach(() => goTo(NOW));
  afterAll(() => server.stop());

  const people = {
    desk: personOf(org, '76', 'coordinator'),
    liaison: personIn(org, 'dinkes-ppkb', 'liaison'),
    head: personIn(org, 'dinkes-ppkb', 'head'),
    ppa: personIn(org, 'uptd-ppa', 'liaison'),
  } as const;
  const boxes = {
    desk: await boxOf(app, people.desk),
    liaison: await boxOf(app, people.liaison),
    head: await boxOf(app, people.head),
    ppa: await boxOf(app, people.ppa),
  };

  return {
    ...{ app, org, owner, people, boxes, nowMs, goTo, clear, restart },
    server: () => server,
    /** Machine time alone: what the queue waits by. */
    wait: (ms: number): void => void (machineMs += ms),
    relay: () => relayNotices(app, { urgent: new Set(), nowMs: machineMs }),
    deliver: (channel: Channel | null = mailTo(server.url)) =>
      deliverNotices(app, { channel, publicUrl: PUBLIC_URL, nowMs }),
    /** The boxes that got a mail, once for each. */
    recipients: (): readonly string[] => server.mails.map(recipientOf).sort(),
    mailsTo: (box: string) => server.mails.filter((mail) => recipientOf(mail) === box),
    assign: (id: ReportId, written: Written = {}) => assign(app, people.desk, { id, written }),
    assigned: async (written: Written = {}): Promise<ReportId> => {
      const id = await submitOne(app, written);
      await assign(app, people.desk, { id, written });
      return id;
    },
    /** All messages, by state and reason. */
    states: () => statesOf(app),
  };
}

const recipientOf = ({ to }: MailServer['mails'][number]): string =>
  (Array.isArray(to) ? to : to ? [to] : []).map(({ text }) => text).join();

const boxOf = async (app: App, id: PersonId): Promise<string> => {
  const person = app.db.selectFrom('person').select('email').where('id', '=', id);
  return (await person.executeTakeFirstOrThrow()).email ?? '';
};

async function statesOf(app: App): Promise<readonly string[]> {
  const rows = await app.db.selectFrom('delivery').select(['state', 'reason']).execute();
  return rows.map(({ state, reason }) => (reason ? `${state} ${reason}` : state)).sort();
}

/** What the unit reads of an anonymous report. */
export const UNIT_VERSION = 'Vaksin anak belum datang di kecamatan itu.';

interface Assigning {
  readonly id: ReportId;
  readonly written: Written;
}

async function assign(app: App, personId: PersonId, { id, written }: Assigning): Promise<void> {
  const anonymous = written.flags?.anonymous ? 'yes' : 'no';
  const by = { personId, id };
  if (anonymous === 'yes') {
    await done(app, 'writeUnitVersion', { ...by, values: { text: UNIT_VERSION } });
  }
  await done(app, 'assign', { ...by, values: { unitId: HEALTH, anonymous, confidential: 'no' } });
}
