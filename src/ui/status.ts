/** The officers' status words (M-5), by the shape and colour that go with each. */
export type StatusKind =
  | 'unverified'
  | 'unassigned'
  | 'assigned'
  | 'in-process'
  | 'closed'
  | 'suspended'
  | 'archived'
  | 'handed-over';

/** A dial that fills as the report travels; what stands aside from that way has a sign of its own. */
export const statusShapes: Readonly<Record<StatusKind, string>> = {
  unverified: 'M8 1.5v0M12.6 3.4v0M14.5 8v0M12.6 12.6v0M8 14.5v0M3.4 12.6v0M1.5 8v0M3.4 3.4v0',
  unassigned: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
  assigned: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 4.5v3.5h3.5',
  'in-process': 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 4v8M9.5 4.3v7.4M11.2 5.5v5',
  closed: 'M1.5 8.5l4.5 4.5L14.5 3.5',
  suspended: 'M5 2.5v11M11 2.5v11',
  archived: 'M1.5 2.5h13v3.5h-13zM3 6v8h10V6',
  'handed-over': 'M2 14L13.5 2.5M6 2.5h7.5V10',
};
