import { describe, expect, it } from 'vitest';
import { day } from '#domain/calendar/day.ts';
import { noticesOf } from '#domain/notice/notices.ts';
import * as the from '#domain/testing/life.ts';
import {
  answered,
  inHandling,
  submitted,
  word,
  type Given,
  type Life,
} from '#domain/testing/life.ts';
import { clock, desk, head, liaison, reporter } from '#domain/testing/world.ts';

const wish = { name: 'erase', ground: 'request' } as const satisfies Given;
const retention = { name: 'erase', ground: 'retention' } as const satisfies Given;
const restrict = { name: 'restrict' } as const satisfies Given;
const oversight = (): Life => submitted({ class: 'oversightComplaint' });
const sealed = (): Life => submitted({ flags: the.SEALED });
const closed = (life: Life): Life => answered(life, head).act(reporter, the.confirm);
const archived = (life: Life): Life => life.act(desk, the.archive);

describe('an erasure', () => {
  it.each([
    ['an open report', inHandling(), 'reporter'],
    ['an archived one', archived(inHandling()), 'all'],
    ['a closed one', closed(inHandling()), 'all'],
    ['an open oversight complaint', oversight(), 'reporter'],
    ['an archived oversight complaint', archived(oversight()), 'reporter'],
    ['a sealed report', sealed(), 'reporter'],
  ] as const)(
    'at the wish of the reporter of %s takes what the case can spare',
    (_, life, scope) => {
      expect(life.act(reporter, wish).report.erased).toBe(scope);
    },
  );

  it.each([
    ['a closed report', closed(inHandling())],
    ['an archived oversight complaint', archived(oversight())],
  ])('at the end of the retention of %s takes everything', (_, life) => {
    expect(life.act(clock, retention).report.erased).toBe('all');
  });

  it('waits with its retention for an open report and for one whose use is limited', () => {
    expect(inHandling().refusal(clock, retention)).toBe('wrongStage');
    const limited = archived(inHandling()).act(reporter, restrict);
    expect(limited.refusal(clock, retention)).toBe('alreadyRestricted');
  });

  it('takes first who they are, and everything once the case has ended', () => {
    const life = inHandling().act(reporter, wish);
    expect(life.refusal(reporter, wish)).toBe('alreadyErased');
    expect(archived(life).act(reporter, wish).report.erased).toBe('all');
  });

  it('lets nobody bring back a report without its texts', () => {
    const life = archived(inHandling()).act(clock, retention);
    expect(life.refusal(desk, the.restore)).toBe('alreadyErased');
  });

  it('lets nobody write a text into a report without its texts', () => {
    const life = closed(inHandling()).act(clock, retention);
    const text = word('once more');
    expect(life.refusal(reporter, { name: 'rate', stars: 5, text })).toBe('alreadyErased');
    expect(life.refusal(desk, { name: 'internalNote', text })).toBe('alreadyErased');
  });

  it('changes nothing else of the report', () => {
    const life = archived(inHandling());
    const { seq, changedAt, erased, ...before } = life.report;
    const after = life.act(clock, retention).report;
    expect(after).toEqual({ ...before, seq: seq + 1, changedAt, erased: 'all' });
    expect(erased).toBeNull();
  });
});

describe('a limit on the use of name and contact', () => {
  const told = (life: Life): readonly string[] => {
    const event = life.act(liaison, the.note()).last('noted');
    return noticesOf(event, life.report).map(({ to }) => to.kind);
  };

  it('stops notices to the reporter until it is lifted, and stops no clock', () => {
    const life = inHandling().act(reporter, restrict);
    expect(told(life)).not.toContain('reporter');
    expect(life.report.clocks).toEqual(inHandling().act(liaison, the.note()).report.clocks);
    life.act(reporter, { name: 'liftRestriction' });
    expect(told(life)).toContain('reporter');
  });

  it('is kept with its moment', () => {
    const { report, now } = inHandling().act(reporter, restrict);
    expect(report.restrictedAt).toBe(now);
    expect(report.receivedOn).toBe(day('2026-03-02'));
  });
});
