import { businessNow } from '#server/app.ts';
import { runCli } from '#server/cli/commands.ts';
import { codeOf } from '#server/store/embedded/error-code.ts';

const line = (to: NodeJS.WriteStream) => {
  // Whoever has read enough, such as `head`, closes the stream: no fault of the command.
  to.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') throw error;
  });
  return (text: string) => {
    to.write(`${text}\n`);
  };
};

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  clock: businessNow,
  say: line(process.stdout),
  warn: line(process.stderr),
});
