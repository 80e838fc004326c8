/**
 * Every way a command can be refused, as data: worded in `words/refusals.ts`, where a refusal without
 * its sentence in both languages does not compile.
 */
export const REFUSALS = [
  'notFound',
  'wrongStage',
  'notYourRole',
  'stale',
  'alreadySubmitted',
  'alreadyVerified',
  'flagsNotSet',
  'anonymityStays',
  'alreadySuspended',
  'notSuspended',
  'isSuspended',
  'suspendedTwice',
  'alreadyAcknowledged',
  'unitNotFound',
  'sameUnit',
  'unitIsOutside',
  'unitIsSubject',
  'oversightNeedsInspectorate',
  'unitVersionMissing',
  'sealedStaysInItsUnit',
  'noSealedUnit',
  'alreadyFollowedUp',
  'sameAgency',
  'agencyNotFound',
  'noDraft',
  'draftIsReturned',
  'draftIsNewer',
  'drafterCannotApprove',
  'byOnMissing',
  'byOnPast',
  'byOnTooFar',
  'workAlreadyFinished',
  'promiseIsOpen',
  'noOpenQuestion',
  'alreadyRated',
  'objectedTwice',
  'notHandedOver',
  'notClosedOnSilence',
  'reopenTooLate',
  'archivedForOtherReason',
  'receivedInFuture',
  'receivedTooEarly',
  'happenedInFuture',
  'checkBackPast',
  'tooManyPhotos',
  'nothingToCorrect',
  'reporterIsGone',
  'alreadyErased',
  'alreadyRestricted',
  'notRestricted',
  'nothingDue',
  'notAnonymous',
  'lineIsEmpty',
  'ownOffice',
  'alreadyInitialled',
  'notDelegated',
  'noStaffHere',
  'staffNotFound',
  'workIsTheirs',
  'disposedBeforeReceived',
  'disposedInFuture',
  'notAtLapor',
  'alreadyLoaded',
  'loadedInFuture',
  'loadedTooEarly',
  'noPaper',
  'scanMissing',
] as const;
export type RefusalKind = (typeof REFUSALS)[number];

export interface Refusal {
  readonly kind: RefusalKind;
}

export type Decision<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const accepted = <T>(value: T): Decision<T> => ({ ok: true, value });
export const refused = (kind: RefusalKind): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { kind },
});
