import type { CommandName, CommandOf } from '#domain/report/commands.ts';
import type { Fact } from '#domain/report/events.ts';
import { holderFor, type Given } from '#domain/report/given.ts';
import { accepted, type Decision } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/report.ts';

/** What a command does where its row allows it: the facts it makes true, or what its payload lacks. */
export type Step<N extends CommandName> = (
  report: Report,
  command: CommandOf<N>,
  given: Given,
) => Decision<readonly Fact[]>;

export const only = (fact: Fact): Decision<readonly Fact[]> => accepted([fact]);
export const facts = (...all: readonly Fact[]): Decision<readonly Fact[]> => accepted(all);

/** The text of a command as a fact of the same shape: what was said, no more. */
export function said<C extends { readonly name: CommandName }>(command: C): Omit<C, 'name'> {
  const { name: _, ...rest } = command;
  return rest;
}

type Lying = Parameters<typeof holderFor>[1];

/**
 * The holder after a report came to lie elsewhere, as the part of a fact. The line is checked at start and
 * on every change of the organisation (M-3); should it be empty all the same, because the subject takes the
 * last one out, nobody holds until the clock passes it on. A reporter's act never fails for that.
 */
export const heldAt = (lying: Lying, given: Given): Pick<Report, 'holder'> => ({
  holder: holderFor(given, lying) ?? null,
});
