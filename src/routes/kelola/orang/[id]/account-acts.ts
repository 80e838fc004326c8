import { error, type RequestEvent } from '@sveltejs/kit';
import type { PersonId } from '#domain/office/organisation.ts';
import {
  changeRight,
  closeAccount,
  reopenAccount,
} from '#server/usecases/accounts/close-account.ts';
import {
  inviteOfficer,
  recoverAccount,
  type InviteRefusal,
  type Linked,
} from '#server/usecases/accounts/invite.ts';
import { sendLink, type SentLink } from '#server/usecases/accounts/send-link.ts';
import { readPerson, type PersonLine } from '#server/usecases/admin/read-parts.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { linkRefusals } from '#words/accounts.ts';
import { done, refuse, typedValues, type Values } from '../../form.ts';

type Event = RequestEvent<{ id: string }>;

interface Asked {
  readonly person: PersonLine;
  readonly by: PersonId;
  readonly values: Values;
}

/** The person of the address and who asks; every act asks anew. */
async function askedIn(event: Event): Promise<Asked> {
  const { personId: by } = requireAdministrator(event);
  const person = await readPerson(event.locals.app, event.params.id);
  if (!person) error(404);
  return { person, by, values: await typedValues(event) };
}

const sayNo = (act: string, refusal: InviteRefusal, { locals }: Event) =>
  refuse(act, {}, [{ text: linkRefusals[refusal][locals.lang] }]);

interface Made {
  readonly linked: Linked;
  readonly values: Values;
}

/** The page with the link and no redirect: it is shown once, and no address leads to it. */
async function showLink(event: Event, act: string, { linked, values }: Made) {
  if (!linked.ok) return sayNo(act, linked.refusal, event);
  const { personId, token } = linked;
  const kind = act === 'undang' ? 'invite' : 'recover';
  const { origin } = event.url;
  const link: SentLink = await sendLink(event.locals.app, { personId, kind, token, origin });
  return { act, values, errors: [], link };
}

export const accountActs = {
  undang: async (event: Event) => {
    const { person, by, values } = await askedIn(event);
    const administrator = values['hak'] === 'admin';
    const asked = { who: { personId: person.id }, email: person.email ?? '', administrator };
    const linked = await inviteOfficer(event.locals.app, asked, by);
    return await showLink(event, 'undang', { linked, values });
  },
  pulihkan: async (event: Event) => {
    const { person, by, values } = await askedIn(event);
    if (person.id === by) return sayNo('pulihkan', 'ownAccount', event);
    const linked = await recoverAccount(event.locals.app, { personId: person.id }, by);
    return await showLink(event, 'pulihkan', { linked, values });
  },
  'buka-lagi': async (event: Event) => {
    const { person, by, values } = await askedIn(event);
    const linked = await reopenAccount(event.locals.app, person.id, by);
    return await showLink(event, 'buka-lagi', { linked, values });
  },
  tutup: async (event: Event) => {
    const { person, by } = await askedIn(event);
    const refusal = await closeAccount(event.locals.app, person.id, by);
    return refusal ? sayNo('tutup', refusal, event) : done(event.url.pathname, 'tutup');
  },
  hak: async (event: Event) => {
    const { person, by, values } = await askedIn(event);
    const asked = { personId: person.id, administrator: values['hak'] === 'admin' };
    const refusal = await changeRight(event.locals.app, asked, by);
    return refusal ? sayNo('hak', refusal, event) : done(event.url.pathname, 'hak');
  },
};
