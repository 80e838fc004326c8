import { runCli } from '#server/cli/commands.ts';

const line = (to: NodeJS.WriteStream) => (text: string) => {
  to.write(`${text}\n`);
};

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  say: line(process.stdout),
  warn: line(process.stderr),
});
