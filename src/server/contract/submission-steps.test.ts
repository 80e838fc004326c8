import { describe, expect, it } from 'vitest';
import { day } from '#domain/calendar/day.ts';
import type { AgencyId, UnitId } from '#domain/office/organisation.ts';
import { readStep, typedOf, type Known } from '#server/contract/submission-steps.ts';
import {
  flagsToStart,
  isDelicate,
  isSealed,
  nextStep,
  stepsOf,
  titleOf,
  TITLE_MAX,
  type Step,
} from '#server/contract/submission.ts';
import { mentionsDanger } from '#words/citizen/danger.ts';

const known: Known = {
  body: { agencyId: 'a' as AgencyId, unitId: 'u' as UnitId },
  today: day('2026-11-24'),
  hasVillage: (code) => code === '76.02.01.1001',
  hasCategory: (code) => code === '04.009' || code === '05.004',
  agencies: ['a' as AgencyId, 'b' as AgencyId],
  units: ['u' as UnitId],
};

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const read = (step: Step, fields: Readonly<Record<string, string>>) =>
  readStep(step, form(fields), known);
const faultOf = (step: Step, fields: Readonly<Record<string, string>>) => {
  const it = read(step, fields);
  return it.ok ? undefined : it.faults[0];
};
const setsOf = (step: Step, fields: Readonly<Record<string, string>>) => {
  const it = read(step, fields);
  return it.ok ? it.sets : undefined;
};

describe('the story', () => {
  it('may have 4,000 code points, whatever their script, and not one more', () => {
    // Each is two UTF-16 units; a line break of Windows counts once.
    expect(setsOf('story', { cerita: '😀'.repeat(4000) })?.story).toHaveLength(8000);
    expect(setsOf('story', { cerita: `${'ب'.repeat(3998)}\r\nx` })?.story).toHaveLength(4000);
    expect(faultOf('story', { cerita: 'a'.repeat(4001) })).toEqual({
      field: 'cerita',
      kind: 'tooLong',
      over: 1,
    });
  });

  it('is composed and has one kind of line break', () => {
    expect(setsOf('story', { cerita: ' e\u0301\r\nb\rc ' })?.story).toBe('é\nb\nc');
  });

  it('is refused when it is empty or holds NUL', () => {
    expect(faultOf('story', { cerita: ' \r\n ' })?.kind).toBe('storyMissing');
    expect(faultOf('story', { cerita: 'a\0b' })?.kind).toBe('nul');
  });
});

describe('what can be wrong', () => {
  it.each([
    ['kind', {}, 'kindMissing'],
    ['kind', { jenis: 'complaint', topik: '99' }, 'categoryUnknown'],
    ['safety', {}, 'safetyMissing'],
    ['place', { desa: '76.99.99.9999' }, 'villageUnknown'],
    ['place', { patokan: 'x'.repeat(201) }, 'tooLong'],
    ['place', { lintang: '91', bujur: '0' }, 'pointWrong'],
    ['place', { lintang: 'x', bujur: '0' }, 'pointWrong'],
    ['when', { tanggal: '2026-11-25' }, 'dayAhead'],
    ['when', { tanggal: '2026-02-30' }, 'dayWrong'],
    ['agency', {}, 'agencyMissing'],
    ['agency', { instansi: 'c' }, 'agencyUnknown'],
    ['unit', { dinas: 'v' }, 'agencyUnknown'],
    ['reporter', {}, 'nameChoiceMissing'],
    ['reporter', { identitas: 'nama', nama: '\0' }, 'nul'],
  ] as const)('%s %o: %s', (step, fields, kind) => {
    expect(faultOf(step, fields)?.kind).toBe(kind);
  });

  it('takes a date as people type it', () => {
    expect(setsOf('when', { tanggal: '1/11/2026' })).toEqual({ happenedOn: '2026-11-01' });
    expect(setsOf('when', { tanggal: '' })).toEqual({ happenedOn: null });
  });
});

it('asks again for what an earlier answer has changed', () => {
  const agency = read('agency', { instansi: 'b' });
  expect(agency).toMatchObject({ sets: { agencyId: 'b' }, clears: ['unitId'] });
  expect(read('agency', { instansi: 'a' })).toMatchObject({ clears: [] });
  expect(read('kind', { jenis: 'oversightComplaint' })).toMatchObject({
    clears: ['anonymous', 'confidential'],
  });
});

it('asks for safety and for the unit only where they apply', () => {
  expect(stepsOf({})).not.toContain('safety');
  expect(stepsOf({ violence: true })).toContain('safety');
  expect(stepsOf({ category: '05.004' })).toContain('safety');
  expect(stepsOf({ agencyId: null })).not.toContain('unit');
  expect(nextStep({ story: 'x', class: 'complaint', village: null, happenedOn: null })).toBe(
    'agency',
  );
});

it('hides from the start where the risk is, and keeps nothing of it on the phone', () => {
  const oversight = { class: 'oversightComplaint' } as const;
  expect(flagsToStart(oversight)).toEqual({ anonymous: true, confidential: true });
  expect(flagsToStart({ class: 'complaint' })).toEqual({ anonymous: false, confidential: false });
  expect(isSealed({ category: '19.005' })).toBe(true);
  // Before the class is chosen it may become either.
  expect([isDelicate({}), isDelicate(oversight), isDelicate({ class: 'complaint' })]).toEqual([
    true,
    true,
    false,
  ]);
});

it('takes the title from the first sentence, cut at a word', () => {
  expect(titleOf('Jalan di desa kami rusak. Sudah lama.')).toBe('Jalan di desa kami rusak.');
  expect(titleOf('Jl. Pattimura rusak berat\nTolong.')).toBe('Jl. Pattimura rusak berat');
  const long = titleOf('kata '.repeat(60));
  expect([...long].length).toBeLessThanOrEqual(TITLE_MAX + 2);
  expect(long.endsWith('kata …')).toBe(true);
});

it('shows again what was typed, without token and NUL', () => {
  expect(typedOf(form({ naskah: 'x', cerita: 'a\0b' }))).toEqual({ cerita: 'ab' });
});

it('sees words of danger and lets the rest pass', () => {
  expect(mentionsDanger('Tolong, anak saya diancam parang')).toBe(true);
  expect(mentionsDanger('Jalan berlubang di depan pasar')).toBe(false);
});
