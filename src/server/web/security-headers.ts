import type { RequestEvent } from '@sveltejs/kit';

const HEADERS = {
  // Other sites learn nothing. `no-referrer` would make browsers send forms with `Origin: null`, which the
  // check against forged forms refuses.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), interest-cohort=()',
} as const;

/** The content policy is Kit's (vite.config.ts); pages are nobody's to cache, for they say who has what. */
export function secure(event: RequestEvent, response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  if (event.url.pathname !== '/') response.headers.set('x-robots-tag', 'noindex');
  if (event.url.protocol === 'https:') {
    response.headers.set('strict-transport-security', 'max-age=31536000');
  }
  return response;
}
