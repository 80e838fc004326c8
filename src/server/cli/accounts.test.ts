import { beforeAll, describe, expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import { terminal } from '#server/cli/testing/terminal.ts';
import { openInvitation } from '#server/usecases/accounts/take-invitation.ts';
import { join, seen } from '#server/usecases/testing/accounts.ts';
import { readSession } from '#server/web/session.ts';

let at: Awaited<ReturnType<typeof terminal>>;
beforeAll(async () => {
  at = await terminal(moment('2026-11-24T02:00:00.000Z'));
});

const tokenIn = (line: string | undefined): string =>
  /\/undangan\/([\w-]{43})$/.exec(line ?? '')?.[1] ?? '';

describe('lapor undang', () => {
  it('prints the link of a new account, with the address that people open', async () => {
    const { exit, out } = await at.run(
      ...['undang', 'Rani@Uji.example', '--name', 'Rani', '--admin'],
      ...['--address', 'https://lapor.uji.example/apa'],
    );
    expect(exit).toBe(0);
    expect(out).toEqual([
      expect.stringMatching(/^https:\/\/lapor\.uji\.example\/undangan\/[\w-]{43}$/),
    ]);
    expect(await openInvitation(at.app, seen(tokenIn(out[0])))).toMatchObject({
      ...{ kind: 'invite', name: 'Rani', email: 'rani@uji.example' },
    });
  });

  it('is for somebody who fills an office already, by the id that people lists', async () => {
    const { out } = await at.run('people', 'inspektorat');
    const person = out[0]?.split('\t')[1] ?? '';
    const invited = await at.run('undang', 'inspektur@uji.example', '--person', person);
    expect(invited.out[0]).toMatch(/^http:\/\/localhost:3000\/undangan\//);
  });

  it.each([
    [['undang'], 2],
    [['undang', 'a@uji.example'], 2],
    [['undang', 'a@uji.example', '--name', 'A', '--person', 'x'], 2],
    [['undang', 'a@uji.example', '--person', 'x'], 2],
    [['undang', 'a@uji.example', '--name', 'A', '--address', 'javascript:1'], 2],
    [['undang', 'bukan', '--name', 'A'], 1],
    [['undang', 'a@uji.example', '--person', '00000000-0000-4000-8000-000000000009'], 1],
    [['pulihkan', 'tiada@uji.example'], 1],
  ])('%j is refused with a sentence and changes nothing', async (args, exit) => {
    const answer = await at.refusedTo(...args);
    expect(answer.exit).toBe(exit);
    expect(answer.err[0]).toMatch(/\(.+\)$/);
  });
});

describe('lapor pulihkan', () => {
  it('ends what there was and prints a link', async () => {
    const { out } = await at.run('undang', 'budi@uji.example', '--name', 'Budi');
    const member = await join(at.app, tokenIn(out[0]));
    const recovered = await at.run('pulihkan', 'budi@uji.example');
    expect(await readSession(at.app, member.token)).toBeUndefined();
    expect(await openInvitation(at.app, seen(tokenIn(recovered.out[0])))).toMatchObject({
      ...{ kind: 'recover', email: 'budi@uji.example' },
    });
  });
});
