/** First match wins: most browsers also name the ones they come from. */
const BROWSERS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['UC Browser', /\bUCBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|\bCriOS)\//],
  ['Safari', /\bSafari\//],
];
const SYSTEMS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

/** What a person knows a device by: `Chrome, Android`; empty where the browser says nothing known. Nothing else is kept. */
export const agentOf = (userAgent: string | null): string =>
  [BROWSERS, SYSTEMS]
    .flatMap((known) => known.find(([, sign]) => sign.test(userAgent ?? ''))?.[0] ?? [])
    .join(', ');
