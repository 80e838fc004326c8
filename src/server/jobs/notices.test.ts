import { expect, it, vi } from 'vitest';
import { startNotices } from '#server/jobs/notices.ts';
import { mailTo, openPostOffice, PUBLIC_URL } from '#server/usecases/testing/posting.ts';

const post = await openPostOffice();
const { app, boxes, server } = post;
const PATIENCE = { timeout: 10_000, interval: 20 };

it('tells by itself, and stops after the message in hand with nothing lost', async () => {
  server().behave('slow');
  await post.assigned();
  const outgoing = { email: mailTo(server().url), publicUrl: PUBLIC_URL, urgent: new Set<never>() };
  const job = startNotices(app, outgoing, 20);
  await vi.waitFor(() => expect(server().mails).toHaveLength(1), PATIENCE);
  await job.stop();
  expect(server().mails).toHaveLength(1);
  const left = await post.states();
  expect(left.filter((it) => it === 'sent')).toHaveLength(1);
  expect(left.filter((it) => it !== 'sent' && it !== 'queued')).toEqual([]);

  const again = startNotices(app, outgoing, 20);
  await vi.waitFor(() => expect(server().mails).toHaveLength(2), PATIENCE);
  await again.stop();
  expect(post.recipients()).toEqual([boxes.head, boxes.liaison].sort());
});
