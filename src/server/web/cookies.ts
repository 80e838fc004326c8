import type { Cookies, RequestEvent } from '@sveltejs/kit';

/**
 * Cookies are marked for https only where the page came by https. Kit marks them always except at
 * http://localhost, so that at any other plain address a browser would drop drafts and sessions without a word.
 */
export function fitCookies(event: RequestEvent): void {
  const secure = event.url.protocol === 'https:';
  const { cookies } = event;
  const set: Cookies['set'] = cookies.set.bind(cookies);
  const drop: Cookies['delete'] = cookies.delete.bind(cookies);
  cookies.set = (name, value, options) => set(name, value, { secure, ...options });
  cookies.delete = (name, options) => drop(name, { secure, ...options });
}
