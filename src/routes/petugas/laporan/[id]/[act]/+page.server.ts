import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { PersonId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import { parseAct } from '#server/contract/officer-acts.ts';
import { keepEvidence, openKept, sealKept } from '#server/usecases/report/keep-evidence.ts';
import { actOnReport } from '#server/usecases/report/officer-acts.ts';
import { reachReport } from '#server/usecases/report/reach-report.ts';
import { readChoices } from '#server/usecases/report/read-choices.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { mayEnter } from '#server/usecases/intake/enter-report.ts';
import { officerOf, requireOfficer, type SignedInOfficer } from '#server/web/officer.ts';
import { commandAt, commandWords, type OfficerCommand } from '#words/commands.ts';
import { again, readPosted, type Posted } from './posted.ts';
import type { Actions, PageServerLoad } from './$types';

type Asked = RequestEvent<{ id: string; act: string }>;

/** After a form of somebody whose session ended the page shows that form again, and no report. */
export const load: PageServerLoad = async (event) => {
  const name = commandAt(event.params.act);
  if (!name) error(404);
  const { app } = event.locals;
  if (event.request.method === 'POST' && !(await officerOf(event)))
    return { name, view: null, choices: null };
  const { person } = await requireOfficer(event);
  const view = await readReportFor(app, person.id, event.params.id);
  if (!view) error(404);
  return { name, view, choices: await readChoices(app, person, name, view) };
};

export const actions: Actions = {
  default: async (event) => {
    const name = commandAt(event.params.act);
    if (!name) error(404);
    const posted = await readPosted(event.request);
    const officer = await officerOf(event);
    if (!officer) return fail(401, again(posted, { signedOut: true }));
    return await act(event, { name, personId: officer.person.id, posted, home: homeOf(officer) });
  },
};

interface Acting {
  readonly name: OfficerCommand;
  readonly personId: PersonId;
  readonly posted: Posted;
  /** Where the reports of this person are shown. */
  readonly home: string;
}

/** A small desk goes on in its own few pages (K-25). */
const homeOf = (officer: SignedInOfficer): string =>
  officer.given.smallUse && mayEnter(officer) ? '/ringkas' : '/petugas';

async function act(event: Asked, { name, personId, posted, home }: Acting) {
  const { app } = event.locals;
  if (!(await reachReport(app, personId, event.params.id))) error(404);
  const parsed = parseAct(name, posted.values);
  const { rows, ...files } = await receive(event, `${personId} ${name}`, posted);
  const held = { ...posted, kept: files.kept };
  if (!parsed.ok || files.fileRefusal) {
    return fail(422, again(held, { ...files, errors: parsed.ok ? {} : parsed.errors }));
  }
  const decision = await actOnReport(app, {
    personId,
    reportId: event.params.id as ReportId,
    name,
    input: parsed.input,
    view: async () => (await readReportFor(app, personId, event.params.id)) ?? error(404),
    files: rows,
    seen: posted.seen,
  });
  if (decision.ok) redirect(303, after(event.params.id, name, home));
  const { kind } = decision.refusal;
  if (kind === 'notFound') error(404);
  return fail(kind === 'notYourRole' ? 403 : 409, again(held, { ...files, refusal: kind }));
}

const after = (id: string, name: OfficerCommand, home: string): string =>
  name === 'handOver'
    ? `/petugas/laporan/${id}/cetak/surat-penerusan`
    : `${home}/laporan/${id}?sudah=${commandWords[name].path}`;

async function receive(event: Asked, of: string, { kept, files }: Posted) {
  const { app } = event.locals;
  const purpose = `${event.params.id} ${of}`;
  const received = await keepEvidence(app, openKept(app, purpose, kept), files);
  return {
    rows: received.rows,
    kept: sealKept(app, purpose, received.rows),
    keptCount: received.rows.length,
    fileRefusal: received.ok ? null : received.refusal,
  };
}
