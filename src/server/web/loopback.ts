import type { RequestEvent } from '@sveltejs/kit';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const HOSTS = ['localhost', '127.0.0.1', '[::1]'];
/** A proxy on this machine comes from loopback too; it says with these that somebody else is behind it. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** The request came to loopback, and by a name of loopback: no page of elsewhere can rebind its way in. */
export function isLoopback(event: RequestEvent): boolean {
  if (!HOSTS.includes(event.url.hostname)) return false;
  if (FORWARDED.some((name) => event.request.headers.has(name))) return false;
  const socket = event.platform?.req.socket;
  // The development server hands no socket on; it listens on loopback only.
  if (!socket) return import.meta.env.DEV;
  return LOOPBACK.test(socket.remoteAddress ?? '') && LOOPBACK.test(socket.localAddress ?? '');
}
