import { titleOf } from '#server/usecases/seated.ts';
import { officerOf } from '#server/web/officer.ts';
import type { LayoutServerLoad } from './$types';

/** Recaps stand in the officers' frame; it asks for what its own pages give. */
export const load: LayoutServerLoad = async (event) => {
  const officer = await officerOf(event);
  return {
    officer: officer
      ? {
          name: officer.name,
          offices: officer.person.seats.map(({ officeId, acting }) => ({
            title: titleOf(officer.given.org, officeId),
            acting,
          })),
        }
      : null,
    at: 'elsewhere' as const,
  };
};
