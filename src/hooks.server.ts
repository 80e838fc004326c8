import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import {
  sequence,
  type Handle,
  type HandleServerError,
  type ServerInit,
} from '@sveltejs/kit/hooks';
import { forRequest, type App } from '#server/app.ts';
import { log } from '#server/log.ts';
import { startApp, type Started } from '#server/start.ts';
import { LANG_COOKIE, langOf } from '#server/web/lang.ts';
import { fitCookies } from '#server/web/cookies.ts';
import { isLoopback } from '#server/web/loopback.ts';
import { secure } from '#server/web/security-headers.ts';
import { readSession, SESSION_COOKIE } from '#server/web/session.ts';

let started: Started;

/** What answers before there is an installation; everything else leads to the page that says so. */
const WITHOUT_SET_UP = /^\/(?:mulai|health)(?:\/|$)/;

export const init: ServerInit = async () => {
  started = await startApp(process.env);
  process.once('lapor:stop', (done: () => void) => void started.stop().then(done, done));
  const { setUp } = started;
  if (!setUp) return;
  process.once('lapor:listening', (tell: (path: string) => void) => tell(setUp.path));
  // The development server does not say where it listens.
  if (import.meta.env.DEV) process.stdout.write(`${setUp.path}\n`);
};

/** Who asks, in which language, of which installation. */
const introduce: Handle = async ({ event, resolve }) => {
  const app: App = forRequest(started.app);
  const token = event.cookies.get(SESSION_COOKIE);
  event.locals.app = app;
  event.locals.requestId = randomUUID();
  event.locals.lang = langOf(event.url, event.cookies.get(LANG_COOKIE));
  event.locals.sampleHandles =
    app.kind === 'sample' &&
    (started.config.sampleIsOpen || (!started.config.behindProxy && isLoopback(event)));
  event.locals.setUp = null;
  if (await started.setUp?.isOpen()) {
    event.locals.setUp = started.setUp;
    if (!WITHOUT_SET_UP.test(event.url.pathname)) redirect(303, '/mulai');
  }
  event.locals.signedIn = token ? ((await readSession(app, token)) ?? null) : null;
  const { lang } = event.locals;
  return await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lapor.lang%', lang),
  });
};

/** `?lang=en` is a link, so that the language changes without JavaScript; it stays in a cookie. */
const chooseLanguage: Handle = async ({ event, resolve }) => {
  if (event.request.method !== 'GET' || !event.url.searchParams.has('lang'))
    return await resolve(event);
  const to = new URL(event.url);
  const lang = langOf(to, undefined);
  to.searchParams.delete('lang');
  const cookie = {
    ...{ path: '/', maxAge: 31_536_000, httpOnly: true, sameSite: 'lax' as const },
    secure: event.url.protocol === 'https:',
  };
  const headers = {
    // Two slashes at the start would name another site.
    location: to.pathname.replace(/^\/+/, '/') + to.search,
    'set-cookie': event.cookies.serialize(LANG_COOKIE, lang, cookie),
  };
  return new Response(null, { status: 303, headers });
};

const guard: Handle = async ({ event, resolve }) => {
  fitCookies(event);
  return secure(event, await resolve(event));
};

export const handle: Handle = sequence(guard, chooseLanguage, introduce);

/** A fault is logged once, with the id that the page shows, and tells nothing else. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals;
  if (kind === 'unknown') log.error({ requestId, route: event.route.id, err: error }, 'fault');
  return { requestId };
};
