// Small comforts for browsers with JavaScript; every page works without them. No page state lives here.

const NOT_KEYS = 'input, textarea, select, [contenteditable]';
const KEYS_OFF = 'lapor-keys-off';

/** @param {string} text */
const codePoints = (text) => [...text.replaceAll('\r\n', '\n').normalize('NFC')].length;

/** @param {HTMLTextAreaElement} area */
function showCount(area) {
  const place = document.getElementById(`${area.id}-count`);
  const max = Number(area.dataset['max']);
  if (!place || !max) return;
  const left = max - codePoints(area.value);
  const words = left < 0 ? area.dataset['over'] : area.dataset['left'];
  const number = Math.abs(left).toLocaleString(
    document.documentElement.lang === 'en' ? 'en' : 'id',
  );
  place.textContent = (words ?? '{n}').replace('{n}', number);
  place.classList.toggle('over', left < 0);
}

/** A storage that is full or forbidden loses the comfort, never the page. @param {() => void} act */
function quietly(act) {
  try {
    act();
  } catch {
    // Private windows refuse storage.
  }
}

/** @param {HTMLTextAreaElement} area */
function keep(area) {
  const key = area.dataset['keep'];
  if (key) quietly(() => localStorage.setItem(key, area.value));
}

/** @param {HTMLTextAreaElement} area */
function restore(area) {
  const key = area.dataset['keep'];
  if (!key || area.value !== '') return;
  quietly(() => {
    area.value = localStorage.getItem(key) ?? '';
  });
}

/** @param {string} key */
function press(key) {
  if (key === '?') return document.querySelector('.keys summary');
  if (key === '/') return document.querySelector('input[type="search"]');
  if (key === 'j' || key === 'k') return neighbour(key === 'j' ? 1 : -1);
  return document.querySelector(`[data-hotkey="${CSS.escape(key)}"]`);
}

/** @param {number} step */
function neighbour(step) {
  const links = [...document.querySelectorAll('.report-row a')];
  const here = document.activeElement ? links.indexOf(document.activeElement) : -1;
  return links[here < 0 ? 0 : here + step] ?? null;
}

function keysAreOff() {
  let off = false;
  quietly(() => {
    off = localStorage.getItem(KEYS_OFF) === '1';
  });
  return off;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const target = event.target;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || keysAreOff())
    return;
  if (target instanceof Element && target.closest(NOT_KEYS)) return;
  const found = press(event.key);
  if (!(found instanceof HTMLElement)) return;
  event.preventDefault();
  found.focus();
  if (!found.matches('input, .report-row a')) found.click();
}

/** @param {Event} event */
function onInput(event) {
  if (!(event.target instanceof HTMLTextAreaElement)) return;
  showCount(event.target);
  keep(event.target);
}

// A single-letter key can be turned off, for those who dictate or whose hand slips (WCAG 2.1.4).
for (const box of document.querySelectorAll('[data-keys-use]')) {
  if (!(box instanceof HTMLInputElement)) continue;
  box.closest('label')?.removeAttribute('hidden');
  box.checked = !keysAreOff();
  box.addEventListener('change', () =>
    quietly(() => localStorage.setItem(KEYS_OFF, box.checked ? '0' : '1')),
  );
}

for (const mark of document.querySelectorAll('[data-forget]')) {
  const key = mark.getAttribute('data-forget');
  if (key) quietly(() => localStorage.removeItem(key));
}

for (const area of document.querySelectorAll('textarea')) {
  restore(area);
  showCount(area);
}

document.addEventListener('input', onInput);
if (document.querySelector('.keys')) document.addEventListener('keydown', onKey);
