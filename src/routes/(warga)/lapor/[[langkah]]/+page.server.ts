import { error, redirect } from '@sveltejs/kit';
import {
  isDelicate,
  nextStep,
  stepsOf,
  flagsToStart,
  type DraftBody,
  type Step,
} from '#server/contract/submission.ts';
import { sealForm, readKept } from '#server/usecases/intake/keep-draft.ts';
import { takesReports } from '#server/usecases/opening/takes-reports.ts';
import { FILES_PER_REPORT_MAX } from '#server/files/limits.ts';
import { TEXT_MAX } from '#server/contract/plain-text.ts';
import { HONEYPOT_FIELD } from '#server/web/slow-bots.ts';
import { draftOf, writeDraftCookie } from '../draft-cookie.ts';
import { NOT_OPEN_PATH, pathOf, PATHS, stepOf } from '../slugs.ts';
import { addPhoto, discard, dropOne, search, send, step as save } from './actions.ts';
import { choicesFor, kindOfDraft } from './choices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, params, request }) => {
  const { app } = locals;
  const step = stepOf(params.langkah);
  if (!step) error(404);
  if (!(await takesReports(app))) redirect(303, NOT_OPEN_PATH);
  const form = draftOf(app, cookies);
  const { body, photos } = await readKept(app, form.id);
  const steps = stepsOf(body);
  const isEarly = step === 'review' ? nextStep(body) !== 'review' : !steps.includes(step);
  // A refused form is answered on its own page, whatever the draft holds.
  if (isEarly && request.method === 'GET') redirect(303, pathOf(nextStep(body)));
  if (Object.keys(body).length > 0) writeDraftCookie(app, cookies, form, body);
  return {
    step,
    at: Math.max(1, steps.indexOf(step) + 1),
    of: steps.length,
    back: backOf(step, body),
    token: sealForm(app, form),
    body,
    flags: { ...flagsToStart(body), ...chosen(body) },
    photos: photos.map((it) => it.fileId),
    delicate: isDelicate(body),
    ...kindOfDraft(body),
    paths: PATHS,
    honeypot: HONEYPOT_FIELD,
    limits: { text: TEXT_MAX, photos: FILES_PER_REPORT_MAX },
    choices: await choicesFor(app, step, body),
  };
};

function backOf(step: Step, body: DraftBody): string {
  const steps = stepsOf(body);
  const before = steps[steps.indexOf(step) - 1];
  return before === undefined ? '/' : pathOf(before);
}

const chosen = ({ anonymous, confidential }: DraftBody) => ({
  ...(anonymous === undefined ? {} : { anonymous }),
  ...(confidential === undefined ? {} : { confidential }),
});

export const actions = {
  simpan: save,
  cari: search,
  unggah: addPhoto,
  buang: dropOne,
  hapus: discard,
  kirim: send,
} satisfies Actions;
