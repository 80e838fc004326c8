import { LANGS, type Lang } from '#words/lang.ts';

export const LANG_COOKIE = 'lang';

/** The language asked for by link, else the one chosen before, else Indonesian. */
export function langOf(url: URL, cookie: string | undefined): Lang {
  const asked = url.searchParams.get('lang') ?? cookie;
  return LANGS.find((lang) => lang === asked) ?? 'id';
}
