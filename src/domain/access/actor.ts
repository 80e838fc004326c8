import type { Person, Reach } from '#domain/access/reach.ts';
import type { OfficerActor } from '#domain/report/actor.ts';
import type { CommandName } from '#domain/report/commands.ts';
import { rowOf } from '#domain/report/lifecycle.ts';

/**
 * As whom a person gives a command: in the first of their capacities that its row names, else in their
 * first, which the table then refuses. Undefined where they may not act on the report at all.
 */
export function actorOf(
  person: Person,
  { capacities }: Pick<Reach, 'capacities'>,
  command: CommandName,
): OfficerActor | undefined {
  const allowed = rowOf(command).by;
  const capacity = capacities.find(({ role }) => allowed.includes(role)) ?? capacities[0];
  return (
    capacity && {
      kind: 'officer',
      personId: person.id,
      officeId: capacity.seat.officeId,
      unitId: capacity.seat.unitId,
      role: capacity.role,
      officeRole: capacity.seat.role,
      acting: capacity.seat.acting,
    }
  );
}
