import pino from 'pino';

/** Structured lines without personal data: routes, ids of requests and faults, never addresses, texts or codes. */
export const log = pino({
  base: null,
  redact: ['*.password', '*.parameters', 'err.detail', 'err.where', 'err.client'],
});
