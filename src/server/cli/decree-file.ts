import { Misuse } from '#server/cli/command.ts';
import { readDecree } from '#server/contract/admin/read-decree.ts';
import type { DecreedDay } from '#server/usecases/reference/change-calendar.ts';
import { sayFault } from '#words/admin/faults.ts';

/** The days of a decree's file; throws `Misuse` with the first fault. */
export function parseDecree(text: string): readonly DecreedDay[] {
  const { days, faults } = readDecree(text);
  const [fault] = faults;
  if (!fault) return days;
  throw new Misuse(`${sayFault(fault, 'id')} (${sayFault(fault, 'en')})`);
}
