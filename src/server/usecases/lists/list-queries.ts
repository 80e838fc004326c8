/** The vocabulary of lists for those who ask for them; routes never import the store. */
export { VIEWS, type Narrowing, type Place, type View } from '#server/store/inbox.ts';
export type { InboxQuery } from '#server/usecases/lists/read-inbox.ts';
export {
  FACT_COLUMNS,
  RECAP_COLUMNS,
  STATE_COLUMNS,
  type Period,
  type RecapColumn,
} from '#server/store/recap-columns.ts';
