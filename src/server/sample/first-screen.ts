/** A path of this site as a form may send it back: no other host, no protocol, no backslash. */
const LOCAL_PATH = /^\/(?![/\\])[^\\\s]*$/;
const PATH_LENGTH_MAX = 500;

/** Where an officer begins. */
export const OFFICER_FIRST = '/petugas';

/** The path to go back to, or the home page where the form sent something else. */
export function localPath(sent: unknown): string {
  const usable =
    typeof sent === 'string' && sent.length <= PATH_LENGTH_MAX && LOCAL_PATH.test(sent);
  return usable ? sent : '/';
}
