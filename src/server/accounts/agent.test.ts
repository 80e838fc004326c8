import { expect, it } from 'vitest';
import { agentOf } from '#server/accounts/agent.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) ';

it.each([
  [`${ANDROID}Chrome/142.0.0.0 Mobile Safari/537.36`, 'Chrome, Android'],
  [
    `${ANDROID}SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet, Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
    'Firefox, Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    'Safari, macOS',
  ],
  ['curl/8.5.0', ''],
  [null, ''],
])('%s is %j', (userAgent, agent) => {
  expect(agentOf(userAgent)).toBe(agent);
});
