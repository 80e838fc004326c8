import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseSetUp, SET_UP_FIELDS } from '#server/contract/set-up.ts';
import { listGovernments, type Government } from '#server/regions/governments.ts';
import type { SetUp } from '#server/set-up.ts';
import { setUpInstallation } from '#server/usecases/accounts/set-up-installation.ts';
import { setUpFaults, setUpLabels, setUpWords } from '#words/set-up.ts';
import type { Lang } from '#words/lang.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a form begins with where the government's own name says nothing. */
const DEFAULTS = {
  ...{ hari: '5', buka: '07.30', tutup: '16.00', polisi: '110', ambulans: '119', sapa: '129' },
  unit: 'Dinas Komunikasi dan Informatika',
  'unit-singkat': 'Diskominfo',
  jabatan: 'Admin Koordinator LAPOR!',
} as const;
/** Characters of a field that are shown again. */
const SHOWN_MAX = 300;

type Asking = Pick<RequestEvent<{ token: string }>, 'locals' | 'params'>;

/** The open door, for whoever holds the console's link; others read that nothing is ready. */
function doorOf({ locals, params }: Asking): SetUp {
  if (!locals.setUp) error(404);
  if (!locals.setUp.fits(params.token)) redirect(303, '/mulai');
  return locals.setUp;
}

const chosenIn = ({ searchParams }: URL, all: readonly Government[]): Government | undefined =>
  all.find(({ code }) => code === searchParams.get('pemerintah'));

export const load: PageServerLoad = async (event) => {
  doorOf(event);
  const all = await listGovernments();
  const chosen = chosenIn(event.url, all);
  if (!chosen) {
    const options = all.map(({ code, name, province }) => ({
      ...{ value: code, label: name, group: province },
    }));
    return { options, chosen: null, values: null };
  }
  const { name, shortName, zone } = chosen;
  return {
    options: null,
    chosen: name,
    values: { ...DEFAULTS, nama: name, singkat: shortName, zona: zone },
  };
};

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    SET_UP_FIELDS.flatMap((field) => {
      const value = form.get(field);
      return typeof value === 'string' ? [[field, value.slice(0, SHOWN_MAX)]] : [];
    }),
  );

const sayFault = (field: keyof typeof setUpLabels, kind: keyof typeof setUpFaults, lang: Lang) => ({
  field,
  text: `${setUpLabels[field][lang]} ${setUpFaults[kind][lang]}`,
});

export const actions: Actions = {
  default: async (event) => {
    const door = doorOf(event);
    const { app, lang } = event.locals;
    const government = chosenIn(event.url, await listGovernments());
    if (!government) redirect(303, event.url.pathname);
    const values = typedIn(await event.request.formData());
    const parsed = parseSetUp(values);
    if (!parsed.ok) {
      const errors = parsed.faults.map(({ field, kind }) => sayFault(field, kind, lang));
      return fail(422, { errors, values });
    }
    const done = await door.asOwner((owner) =>
      setUpInstallation(owner, app, government, parsed.form),
    );
    await door.isOpen();
    if (done.ok) redirect(303, `/undangan/${done.token}`);
    return fail(409, { errors: [{ field: undefined, text: setUpWords.tooLate[lang] }], values });
  },
};
