import type { Page } from 'playwright-core';

/** A line of a list of reports. */
export interface Row {
  /** Null where the reader may not open it. */
  readonly id: string | null;
  readonly level: string | null;
  readonly text: string | null;
  readonly shape: string | null;
  /** The first words of the quiet line: the class. */
  readonly of: string;
  readonly unit: string;
  readonly status: string;
  readonly isAnonymous: boolean;
}

export interface List {
  readonly rows: readonly Row[];
  /** Address of the next page. */
  readonly next: string | null;
}

/** The lines of a list as its HTML says them, read over HTTP: no sheet, no script. */
export async function readList(page: Page, path: string): Promise<List> {
  const answer = await page.request.get(path);
  if (!answer.ok()) throw new Error(`${answer.status()} from ${path}`);
  return await page.evaluate(
    (html) => {
      const list = new DOMParser().parseFromString(html, 'text/html');
      const words = (it: Element | null | undefined) => it?.textContent.trim() ?? '';
      const rows = [...list.querySelectorAll('.report-row')].map((row) => {
        const due = row.querySelector('.due');
        const [, id] = /([^/]+)$/.exec(row.querySelector('a')?.getAttribute('href') ?? '') ?? [];
        return {
          id: id ?? null,
          level: due && (/due-(\w+)/.exec(due.className)?.[1] ?? null),
          text: due && words(due),
          shape: due?.querySelector('path')?.getAttribute('d') ?? null,
          of: words(row.children[1]?.querySelector('.row-meta')).split(' · ')[0] ?? '',
          unit: words(row.children[2]),
          status: words(row.querySelector('.status')),
          isAnonymous: words(row.children[1]).includes('anonim'),
        };
      });
      return { rows, next: list.querySelector('a[rel="next"]')?.getAttribute('href') ?? null };
    },
    await answer.text(),
  );
}

/** A list from its first page to its last. */
export async function wholeList(page: Page, path: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let at: string | null = path; at !== null;) {
    const list: List = await readList(page, at);
    rows.push(...list.rows);
    at = list.next;
  }
  return rows;
}

/** The lines of the page that is open. */
export const rowsOf = async (page: Page): Promise<readonly Row[]> =>
  (await readList(page, page.url())).rows;

export interface Described {
  readonly label: string;
  readonly href: string | null;
  /** What `aria-describedby` leads to; where it leads nowhere, nothing. */
  readonly text: string;
  /** The description is the next thing in the page. */
  readonly isBeside: boolean;
}

export interface Told {
  readonly offered: readonly Described[];
  readonly refused: readonly Described[];
  readonly ofOthers: readonly Described[];
  /** Buttons that send the form of an act. */
  readonly buttons: readonly Described[];
  /** The card of the duty, where it stands open. */
  readonly card: string;
  readonly text: string;
}

/** What a report page or the form of an act tells of acts, read over HTTP: no sheet, no script. */
export async function readActs(page: Page, path: string): Promise<Told> {
  const answer = await page.request.get(path);
  if (!answer.ok()) throw new Error(`${answer.status()} from ${path}`);
  return await page.evaluate(
    (html) => {
      const read = new DOMParser().parseFromString(html, 'text/html');
      const words = (it: Element | null) => it?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      const described = (selector: string) =>
        [...read.querySelectorAll(selector)].map((it) => {
          const ids = it.getAttribute('aria-describedby')?.split(' ') ?? [];
          const told = ids.map((id) => read.getElementById(id));
          return {
            label: words(it),
            href: it.getAttribute('href'),
            text: told.map(words).join(' '),
            isBeside: it.nextElementSibling !== null && it.nextElementSibling === told[0],
          };
        });
      return {
        offered: described('.actions a'),
        refused: described('.act-off'),
        ofOthers: described('ul[aria-label="Tugas pejabat lain"]'),
        buttons: described('main form button'),
        card: words(read.querySelector('details.duty[open]')),
        text: words(read.querySelector('main')),
      };
    },
    await answer.text(),
  );
}

export interface Shown {
  readonly kind: string;
  readonly shape: string;
  readonly colour: string;
  readonly contrast: number;
}

/** How each of these is drawn: its shape, and the contrast of its words with what lies behind them. */
export const drawn = (page: Page, name: 'due' | 'status'): Promise<readonly Shown[]> =>
  page.locator(`.report-row .${name}`).evaluateAll((all, prefix) => {
    const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = parts(colour)
        .map((it) => it / 255)
        .map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (it: Element | null): string => {
      if (it === null) return 'rgb(255, 255, 255)';
      const { backgroundColor, backgroundImage } = getComputedStyle(it);
      if (backgroundImage !== 'none') return (/rgb\([^)]*\)/.exec(backgroundImage) ?? [''])[0];
      return parts(backgroundColor)[3] === 0 ? behind(it.parentElement) : backgroundColor;
    };
    return all.map((it) => {
      const { color } = getComputedStyle(it);
      const [dark = 0, bright = 0] = [light(color), light(behind(it))].sort((a, b) => a - b);
      return {
        kind: new RegExp(`${prefix}-([\\w-]+)`).exec(it.className)?.[1] ?? '',
        shape: it.querySelector('path')?.getAttribute('d') ?? '',
        colour: color,
        contrast: (bright + 0.05) / (dark + 0.05),
      };
    });
  }, name);
