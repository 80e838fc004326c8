import { titleOf } from '#server/usecases/seated.ts';
import { officerOf } from '#server/web/officer.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the frame; pages themselves ask `requireOfficer`. */
export const load: LayoutServerLoad = async (event) => {
  const officer = await officerOf(event);
  const { pathname } = event.url;
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
    at: pathname === '/petugas' ? ('inbox' as const) : ('elsewhere' as const),
  };
};
