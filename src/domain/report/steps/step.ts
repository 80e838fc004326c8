import { calendarOf, type AgencyId } from '#domain/office/organisation.ts';
import { holderOn } from '#domain/office/line.ts';
import { dayAt } from '#domain/calendar/day.ts';
import type { CommandName, CommandOf } from '#domain/report/commands.ts';
import type { Fact } from '#domain/report/events.ts';
import { liesOf, type Given } from '#domain/report/given.ts';
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

type Lying = Parameters<typeof liesOf>[0];

/**
 * The holder after a report came to lie elsewhere, as the part of a fact. An empty line cannot be:
 * it is checked at start and on every change of the organisation (M-3).
 */
export function heldAt(
  lying: Lying,
  given: Given,
): { readonly holder: NonNullable<Report['holder']> } {
  const today = dayAt(calendarOf(given.org, lying.agencyId).zone, given.now);
  const holder = holderOn(given.org, liesOf(lying), today);
  if (!holder)
    throw new Error(`Nobody is in the line of agency ${lying.agencyId satisfies AgencyId}`);
  return { holder };
}
