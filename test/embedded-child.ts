import { openEmbedded } from '#server/store/embedded/embedded.ts';

/** A second program on a data folder: says what it got in one line, and stays until it is killed. */
const [dataDir = ''] = process.argv.slice(2);
const server = await openEmbedded(dataDir);
process.stdout.write(`${JSON.stringify({ pid: server.pid, startedHere: server.startedHere })}\n`);
process.on('SIGTERM', () => void server.stop().then(() => process.exit()));
setInterval(() => undefined, 60_000);
