import { isThere } from '#domain/report/guards.ts';
import {
  ARCHIVE_REASONS,
  CLASSES,
  OUTCOMES,
  PAPERS,
  type Flags,
  type Report,
} from '#domain/report/report.ts';
import { TEXT_MAX } from '#server/contract/plain-text.ts';
import { pointsAtPerson } from '#server/contract/points-at-person.ts';
import type { Choice, Choices } from '#server/usecases/report/read-choices.ts';
import type { ReportView } from '#server/usecases/report/report-view.ts';
import type { ActField } from '#words/act-fields.ts';
import { gapWords } from '#words/admin/tree.ts';
import type { OfficerCommand } from '#words/commands.ts';
import type { Lang, Words } from '#words/lang.ts';
import { actWords } from '#words/officer-report.ts';
import { archiveWords, classWords, outcomeWords, paperWords } from '#words/report.ts';
import {
  area,
  day,
  line,
  list,
  OPTIONAL,
  reason,
  type FieldSpec,
  type Option,
} from './field-spec.ts';

export interface Drawing {
  readonly view: ReportView;
  readonly choices: Choices;
  readonly lang: Lang;
}

/** The controls of each form; `version`, `document` and `seen` travel hidden. */
const forms: Readonly<Record<OfficerCommand, (drawing: Drawing) => readonly FieldSpec[]>> = {
  verify: (it) => flagFields(it, true),
  correct,
  setFlags: (it) => [...flagFields(it, true), reason],
  setSubject: ({ view, choices }) => [
    list('subjectUnitId', units(choices), {
      ...OPTIONAL,
      empty: actWords.nobody,
      value: view.report.subject.unitId ?? '',
    }),
    list('subjectOfficeId', listed(choices.offices), {
      ...OPTIONAL,
      empty: actWords.nobody,
      value: view.report.subject.officeId ?? '',
    }),
    reason,
  ],
  writeUnitVersion: ({ view }) => [
    area('text', { max: TEXT_MAX, value: view.unitVersion ?? undefined }),
  ],
  releasePhoto: ({ view, lang }) => [
    {
      name: 'fileId',
      kind: 'radio',
      required: true,
      options: view.photos
        .filter((it) => it.fromReporter && !it.released)
        .map(({ fileId }, at) => ({
          value: fileId,
          label: `${lang === 'id' ? 'Foto' : 'Photo'} ${at + 1}`,
        })),
    },
  ],
  suspend: () => [reason],
  complete: () => [area('text')],
  assign: (it) => [
    list('unitId', unitsWithLoad(it)),
    ...(it.view.report.flagsAreSet ? [] : flagFields(it, false)),
    area('instruction', OPTIONAL),
  ],
  acknowledge: () => [],
  decline: ({ choices, view }) => [
    reason,
    list(
      'suggestedUnitId',
      units(choices).filter(({ value }) => value !== view.report.unitId),
      {
        ...OPTIONAL,
        empty: actWords.nobody,
      },
    ),
    area('suggestion'),
  ],
  forward: ({ choices }) => [list('agencyId', listed(choices.agencies)), reason],
  handOver: ({ choices }) => [
    line('recipient', { suggestions: choices.doors.map(({ name }) => name) }),
    line('contact', { suggestions: choices.doors.map(({ contact }) => contact) }),
    reason,
    day('checkBackOn'),
  ],
  checkBack: () => [area('text'), day('nextOn', OPTIONAL)],
  draft: answerFields,
  initial: () => [],
  giveWork: ({ view, choices }) => [
    list('staffOfficeId', listed(choices.offices), {
      ...OPTIONAL,
      empty: actWords.nobody,
      value: view.report.workerOfficeId ?? '',
    }),
  ],
  returnDraft: () => [reason],
  approve: () => [],
  recordAnswer: (it) => [
    ...answerFields(it),
    line('signer'),
    line('signerOffice'),
    { name: 'scan', kind: 'file', required: false },
  ],
  note: ({ view }) => [
    area('what', { max: TEXT_MAX }),
    area('who'),
    day('byOn', { ...OPTIONAL, value: openPromise(view.report) }),
    area('whyNot', OPTIONAL),
    { name: 'files', kind: 'files', required: false },
  ],
  finishWork: () => [
    area('evidence', { max: TEXT_MAX }),
    { name: 'files', kind: 'files', required: false },
  ],
  promise: () => [day('byOn'), reason],
  ask: () => [area('question')],
  askSuspension: () => [reason],
  comment: () => [area('text')],
  internalNote: () => [area('text', { max: TEXT_MAX })],
  attachScan: ({ view, lang }) => [
    radio(
      'paper',
      PAPERS.filter((paper) => isThere(view.report, paper)),
      paperWords,
      lang,
    ),
    { name: 'files', kind: 'files', required: true },
  ],
  copyAnswer: () => [],
  loadAnswer: ({ view }) => [day('on', { value: view.today })],
  restore: () => [reason],
  archive: ({ lang }) => [
    radio('archiveReason', ARCHIVE_REASONS, archiveWords, lang),
    area('explanation'),
    area('nextDoor'),
  ],
};

export const fieldsOf = (name: OfficerCommand, drawing: Drawing): readonly FieldSpec[] =>
  forms[name](drawing);

function radio<K extends string>(
  name: ActField,
  values: readonly K[],
  words: Readonly<Record<K, Words>>,
  lang: Lang,
): FieldSpec {
  const options = values.map((value) => ({ value, label: words[value][lang] }));
  return { name, kind: 'radio', required: true, options };
}

/** A date that is kept or broken is said again as it was given, never put off. */
const openPromise = ({ promised }: Pick<Report, 'promised'>): string | undefined =>
  promised && !promised.broken ? promised.byOn : undefined;

/**
 * Both flags are set by a person. Where the text points at a person nothing is preset; else stands what the
 * reporter asked for (K-3). Asked-for anonymity cannot be taken back, so it is no choice.
 */
function flagFields({ view, lang }: Drawing, withSealed: boolean): readonly FieldSpec[] {
  const { flags, report } = view;
  const isPreset = report.flagsAreSet || !namesPerson(view);
  const choose = (name: keyof Flags, options: readonly ('yes' | 'no')[]): FieldSpec => ({
    name,
    kind: 'radio',
    required: true,
    value: isPreset || (name === 'anonymous' && flags.anonymous) ? yesNo(flags[name]) : undefined,
    options: options.map((value) => ({ value, label: actWords[value][lang] })),
  });
  return [
    choose('anonymous', flags.anonymous ? ['yes'] : ['yes', 'no']),
    choose('confidential', ['yes', 'no']),
    ...(withSealed ? [choose('sealed', ['yes', 'no'])] : []),
  ];
}

const yesNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');

export const namesPerson = ({ title, story }: ReportView): boolean =>
  pointsAtPerson(`${title ?? ''}\n${story ?? ''}`);

function correct({ view, choices, lang }: Drawing): readonly FieldSpec[] {
  const same = { ...OPTIONAL, empty: actWords.same };
  return [
    line('title', { ...OPTIONAL, value: view.title ?? undefined }),
    list(
      'class',
      CLASSES.map((value) => ({ value, label: classWords[value][lang] })),
      { ...same, value: view.report.class },
    ),
    list('category', listed(choices.categories), { ...same, value: view.report.category ?? '' }),
    list('districtCode', listed(choices.districts), {
      ...same,
      value: view.report.districtCode ?? '',
    }),
    line('detail', { ...OPTIONAL, value: view.place.detail ?? undefined }),
    reason,
  ];
}

/** The newest draft is where one goes on writing. */
function answerFields({ view, lang }: Drawing): readonly FieldSpec[] {
  const draft = view.report.draft ? view.drafts.at(-1) : undefined;
  const { what, who, evidence, whyNot, nextDoor } = draft?.document ?? {};
  return [
    { ...radio('outcome', OUTCOMES, outcomeWords, lang), value: draft?.outcome },
    area('what', { max: TEXT_MAX, value: what }),
    area('who', { value: who }),
    day('byOn', { ...OPTIONAL, value: draft?.byOn ?? undefined }),
    area('evidence', { ...OPTIONAL, value: evidence }),
    area('whyNot', { ...OPTIONAL, value: whyNot }),
    area('nextDoor', { ...OPTIONAL, value: nextDoor }),
  ];
}

const listed = (choices: readonly Choice[]): readonly Option[] =>
  choices.map(({ id, name, group }) => ({ value: id, label: name, ...(group ? { group } : {}) }));

const units = ({ units: all }: Choices): readonly Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));

/** Open work and lateness of each unit stand beside its name. */
const unitsWithLoad = ({ choices, lang }: Drawing): readonly Option[] =>
  choices.units.map(({ id, name, load, gap }) => {
    const work = `${load.open} ${actWords.open[lang]}, ${load.late} ${actWords.late[lang]}`;
    return { value: id, label: `${name} (${work}${gap ? `, ${gapWords[gap][lang]}` : ''})` };
  });
