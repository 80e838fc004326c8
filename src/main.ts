import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import compression from 'compression';
import { buildIfNeeded } from '#server/build.ts';
import { readConfig } from '#server/config.ts';
import { projectRoot } from '#server/paths.ts';

/** A form without photos; the pages that take files say how much more they need. */
const BODY_BYTES_MAX = 512 * 1024;
/** One photo of 10 MB with its form around it (M-31). */
const UPLOAD_BYTES_MAX = 11 * 1024 * 1024;
/** What a stop waits for requests in flight. */
const STOP_MS_MAX = 10_000;

type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

const config = readConfig(process.env);
await buildIfNeeded();
process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
process.env['BODY_SIZE_LIMIT'] = String(UPLOAD_BYTES_MAX);
if (config.behindProxy) process.env['ADDRESS_HEADER'] = 'x-forwarded-for';
const { handler } = (await import(`${projectRoot()}/build/handler.js`).catch(sayWhyNot)) as {
  handler: Handler;
};
const compress = compression({ threshold: 1024 }) as unknown as Handler;

const server = createServer((req, res) => {
  if (!config.behindProxy) req.headers['x-forwarded-proto'] = 'http';
  if (isTooLarge(req)) {
    res.writeHead(413, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    res.end('Kiriman terlalu besar. Kembali, lalu kirim foto satu per satu, paling besar 10 MB.');
    return;
  }
  compress(req, res, () => handler(req, res, () => res.writeHead(404).end()));
});
server.listen(config.port, config.host, () => announce(server));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server));

const isTooLarge = (req: IncomingMessage): boolean => {
  const isUpload = req.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  return (
    Number(req.headers['content-length'] ?? 0) > (isUpload ? UPLOAD_BYTES_MAX : BODY_BYTES_MAX)
  );
};

function announce(listening: Server): void {
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const host = config.host === '127.0.0.1' ? 'localhost' : config.host;
  const origin = `http://${host}:${port}`;
  let line = `LAPOR! siap di ${origin}`;
  const tell = (path: string): void => {
    line = `LAPOR! belum disiapkan. Buka tautan ini, sekali saja: ${origin}${path}`;
  };
  process.emit('lapor:listening' as never, tell as never);
  process.stdout.write(`${line}\n`);
}

/** Kit's bundle has classes of its own, so a sentence is known by its name. */
function sayWhyNot(error: unknown): never {
  if (!(error instanceof Error) || error.name !== 'CannotRun') throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/** Takes no new request, lets those in flight end, then gives the database back. */
async function stop(listening: Server): Promise<void> {
  const closed = new Promise<void>((done) => listening.close(() => done()));
  listening.closeIdleConnections();
  const late = new Promise<void>((done) => setTimeout(done, STOP_MS_MAX).unref());
  await Promise.race([closed, late]);
  await new Promise<void>((done) => {
    if (!process.emit('lapor:stop' as never, done as never)) done();
  });
  process.exit(0);
}
