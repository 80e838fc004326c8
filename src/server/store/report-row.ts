import type { Insertable, Selectable } from 'kysely';
import { provinceOf, type Organisation } from '#domain/office/organisation.ts';
import { isOpen, type Report } from '#domain/report/report.ts';
import { nextDue } from '#domain/report/due.ts';
import { countedLapses, dueOn, statusOf } from '#domain/report/status.ts';
import type { DB } from '#server/store/schema.ts';

/** The part of a report that no list asks for, kept as one JSON column in the domain's own shape. */
export type ReportFacts = Pick<
  Report,
  | 'flagsAreSet'
  | 'title'
  | 'story'
  | 'place'
  | 'unitVersion'
  | 'suspensions'
  | 'clocks'
  | 'draft'
  | 'drafts'
  | 'answer'
  | 'promised'
  | 'promisesBroken'
  | 'questionIsOpen'
  | 'dispute'
  | 'lapses'
  | 'archive'
  | 'lapor'
  | 'reporterIsGone'
  | 'erased'
  | 'restrictedAt'
  | 'holderAt'
  | 'changedAt'
>;

export type ReportRow = Selectable<DB['report']>;

/** Of rows written before these facts were known. */
const DATA_RIGHTS = { erased: null, restrictedAt: null } as const;

/** The report that a row says; the inverse of `toRow`. */
export function toReport(row: ReportRow): Report {
  return {
    ...DATA_RIGHTS,
    ...row.facts,
    // Rows written before it was known have no such fact.
    lapor: (row.facts as Partial<ReportFacts>).lapor ?? null,
    draft: withInitials(row.facts.draft),
    id: row.id,
    seq: row.seq,
    stage: row.stage,
    class: row.class,
    channel: row.channel,
    receivedOn: row.received_on,
    recordedAt: row.recorded_at,
    agencyId: row.agency_id,
    unitId: row.unit_id,
    workerOfficeId: row.worker_office_id,
    holder:
      row.holder_office_id && row.holder_person_id && row.holder_role
        ? {
            officeId: row.holder_office_id,
            personId: row.holder_person_id,
            role: row.holder_role,
          }
        : null,
    subject: { unitId: row.subject_unit_id, officeId: row.subject_office_id },
    flags: {
      anonymous: row.anonymous,
      confidential: row.confidential,
      sealed: row.sealed,
    },
    category: row.category,
    districtCode: row.district_code,
    verifiedAt: row.verified_at,
    assignedAt: row.assigned_at,
    acknowledgedAt: row.acknowledged_at,
    followedUpAt: row.followed_up_at,
    answeredAt: row.answered_at,
    workDoneAt: row.work_done_at,
    confirmedAt: row.confirmed_at,
    closedOnSilenceAt: row.closed_on_silence_at,
    archivedAt: row.archived_at,
    suspendedOn: row.suspended_on,
    objections: row.objections,
    declines: row.declines,
    rating: row.rating,
  };
}

/** Drafts of old rows have none. */
const withInitials = (draft: Report['draft']): Report['draft'] =>
  draft && { ...draft, initials: (draft as Partial<typeof draft>).initials ?? [] };

/** The row of a report: its columns, and what lists and the sweep ask, computed here and nowhere else. */
export function toRow(report: Report, org: Organisation, head: Buffer): Insertable<DB['report']> {
  return {
    id: report.id,
    seq: report.seq,
    stage: report.stage,
    status: statusOf(report),
    class: report.class,
    channel: report.channel,
    received_on: report.receivedOn,
    recorded_at: report.recordedAt,
    agency_id: report.agencyId,
    province_id: provinceOf(org, report.agencyId),
    unit_id: report.unitId,
    worker_office_id: report.workerOfficeId,
    holder_office_id: report.holder?.officeId ?? null,
    holder_person_id: report.holder?.personId ?? null,
    holder_role: report.holder?.role ?? null,
    subject_unit_id: report.subject.unitId,
    subject_office_id: report.subject.officeId,
    ...report.flags,
    category: report.category,
    district_code: report.districtCode,
    ...milestones(report),
    suspended_on: report.suspendedOn,
    archived_for: report.archive?.reason ?? null,
    objections: report.objections,
    declines: report.declines,
    lapses: countedLapses(report),
    rating: report.rating,
    open: isOpen(report),
    due_on: dueOn(report),
    wake_at: nextDue(report, org)?.at ?? null,
    facts: factsOf(report),
    head,
  };
}

const milestones = (report: Report) => ({
  verified_at: report.verifiedAt,
  assigned_at: report.assignedAt,
  acknowledged_at: report.acknowledgedAt,
  followed_up_at: report.followedUpAt,
  answered_at: report.answeredAt,
  work_done_at: report.workDoneAt,
  confirmed_at: report.confirmedAt,
  closed_on_silence_at: report.closedOnSilenceAt,
  archived_at: report.archivedAt,
});

const factsOf = (report: Report): ReportFacts => ({
  flagsAreSet: report.flagsAreSet,
  title: report.title,
  story: report.story,
  place: report.place,
  unitVersion: report.unitVersion,
  suspensions: report.suspensions,
  clocks: report.clocks,
  draft: report.draft,
  drafts: report.drafts,
  answer: report.answer,
  promised: report.promised,
  promisesBroken: report.promisesBroken,
  questionIsOpen: report.questionIsOpen,
  dispute: report.dispute,
  lapses: report.lapses,
  archive: report.archive,
  lapor: report.lapor,
  reporterIsGone: report.reporterIsGone,
  erased: report.erased,
  restrictedAt: report.restrictedAt,
  holderAt: report.holderAt,
  changedAt: report.changedAt,
});
