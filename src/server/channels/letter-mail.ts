import type { Item, Letter } from '#words/notices/letter.ts';

/** A letter as plain text that a person sends: a WhatsApp message. */
export const letterText = ({ opening, items, link, closing }: Letter): string =>
  paragraphsOf([opening, ...items.map(itemText), link.href.replace(/^mailto:/, ''), closing]);

/** The same as a machine sends it. */
export const mailText = (letter: Letter): string =>
  paragraphsOf([letterText(letter), letter.automatic]);

const paragraphsOf = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');

const itemText = ({ what, title, by }: Item): string =>
  [what, title && `"${title}"`, by].filter(Boolean).join('\n');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (it) => ENTITIES[it] ?? it);

/** Legible on a five-inch screen without zooming; inline, because mail programs drop style sheets. */
const BODY =
  'margin:0 auto;max-width:32em;padding:16px;background:#fff;color:#1a1a1a;font:17px/1.5 system-ui,sans-serif';
const ITEM = 'margin:0 0 16px;padding:0 0 0 12px;border-left:4px solid #1a1a1a';
const LINK =
  'display:inline-block;padding:12px 20px;background:#1a1a1a;color:#fff;text-decoration:none;border-radius:4px';

/** The same as a page: no picture, nothing loaded from elsewhere, so that nobody sees when it is opened. */
export function letterHtml({ subject, opening, items, link, ...letter }: Letter): string {
  const closing = [letter.closing, letter.automatic].filter(Boolean).join(' ');
  const paragraphs = [
    `<p>${escape(opening)}</p>`,
    ...items.map(itemHtml),
    `<p><a style="${LINK}" href="${escape(link.href)}">${escape(link.label)}</a></p>`,
    closing === '' ? '' : `<p style="color:#555">${escape(closing)}</p>`,
  ];
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(subject)}</title></head>
<body style="${BODY}">
${paragraphs.filter((it) => it !== '').join('\n')}
</body></html>
`;
}

const itemHtml = ({ what, title, by }: Item): string => {
  const lines = [
    `<strong>${escape(what)}</strong>`,
    ...(title === null ? [] : [escape(title).replaceAll('\n', '<br>')]),
    ...(by === null ? [] : [escape(by)]),
  ];
  return `<p style="${ITEM}">${lines.join('<br>')}</p>`;
};
