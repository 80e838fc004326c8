import { localPath, OFFICER_FIRST } from '#server/sample/first-screen.ts';

/** Where somebody goes after signing in: where they wanted to go, else to the inbox. */
export function backTo({ searchParams }: URL): string {
  const sent = searchParams.get('kembali') ?? '';
  return sent === '' ? OFFICER_FIRST : localPath(sent);
}
