import type { Locator, Page } from 'playwright-core';

/** More stops than any page of ours has; where the focus does not arrive by then, it never does. */
const STOPS_MAX = 120;

/**
 * Goes to a control by the Tab key alone, from wherever the focus is, and demands that each stop is seen: an
 * outline or a shadow stands around it. Throws where the control cannot be reached.
 */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab');
    const [isThere, isSeen] = await control.evaluate((wanted) => {
      const at = document.activeElement ?? document.body;
      // The parts of a date mark themselves, inside the field; a row is marked by what covers it.
      const isPage = at.matches('body, input[type="date"]');
      const isMarked = ['', '::after'].some((part) => {
        const { outlineStyle, boxShadow } = getComputedStyle(at, part);
        return outlineStyle !== 'none' || boxShadow !== 'none';
      });
      return [at === wanted, isPage || isMarked];
    });
    if (!isSeen) throw new Error(`The focus cannot be seen on ${await focused(page)}`);
    if (isThere) return;
  }
  throw new Error(`Not reached by Tab: ${control.toString()}`);
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');

/** Tabs to a link or button and presses Enter. */
export async function enter(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState();
}

/** Tabs to a field and types into it. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Tabs to a group of radio buttons and goes to one of them by the arrow keys; the space bar takes it. */
export async function pickByArrows(page: Page, group: Locator, name: string | RegExp) {
  const radios = group.getByRole('radio');
  const checked = group.getByRole('radio', { checked: true });
  await tabTo(page, (await checked.count()) > 0 ? checked : radios.first());
  const wanted = group.getByRole('radio', { name });
  await page.keyboard.press('Space');
  for (let stop = await radios.count(); stop > 0 && !(await wanted.isChecked()); stop -= 1) {
    await page.keyboard.press('ArrowDown');
  }
}

/** Tabs to a list and types the first letters of a line, as one does with any list. */
export async function typeInList(page: Page, list: Locator, letters: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.type(letters);
}
