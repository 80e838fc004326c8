import PDFDocument from 'pdfkit';
import type { Moment } from '#domain/calendar/day.ts';
import type { Line, Paper } from '#server/papers/paper.ts';
import { lacksCharacters, printable } from '#server/papers/printable.ts';

type Doc = PDFKit.PDFDocument;

/** A4 with the margins of an official letter; all lengths in points of 1/72 inch. */
const MARGINS = { top: 56, bottom: 64, left: 62, right: 62 };
const BODY = 11;
const SMALL = 9;
const KEY_WIDTH = 150;
const SIGN_WIDTH = 230;
/** Room for a pen. */
const SIGN_ROOM = 56;
const GAP = 10;
const BLANK = '.'.repeat(40);
const PLAIN = 'Times-Roman';
const BOLD = 'Times-Bold';

const LACKS =
  'Huruf yang tidak ada pada berkas ini ditulis "?". Teks lengkapnya terbaca pada layar laporan.';

/**
 * Writes a paper as tagged PDF: A4, in Indonesian, with the standard fonts that every reader has, numbered pages.
 * `madeAt` is written into it; the same paper made at the same moment has the same words at the same places.
 */
export function writePdf(paper: Paper, madeAt: Moment): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{ size: 'A4', margins: MARGINS, lang: 'id', tagged: true, pdfVersion: '1.7' },
    ...{ displayTitle: true, bufferPages: true },
    info: { Title: printable(paper.title), Creator: 'LAPOR!', CreationDate: new Date(madeAt) },
  });
  const chunks: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const body = doc.struct('Document');
  doc.addStructure(body);
  drawPaper({ doc, body }, paper);
  body.end();
  numberPages(doc);
  doc.end();
  return written;
}

interface Sheet {
  readonly doc: Doc;
  readonly body: PDFKit.PDFStructureElement;
}

interface Style {
  readonly tag?: 'P' | 'H1';
  readonly font?: string;
  readonly size?: number;
  readonly align?: 'left' | 'center';
  /** From the left margin. */
  readonly indent?: number;
  readonly after?: number;
}

/** One block of text under its tag; it goes on over the end of a page. */
function write({ doc, body }: Sheet, text: string, style: Style = {}): void {
  const { tag = 'P', font = PLAIN, size = BODY, align = 'left', indent = 0, after = GAP } = style;
  const { left, right } = MARGINS;
  doc.font(font).fontSize(size);
  doc.text(printable(text), left + indent, doc.y, {
    ...{ align, lineGap: 2, structParent: body, structType: tag },
    width: doc.page.width - left - right - indent,
  });
  doc.y += after;
}

function drawPaper(sheet: Sheet, paper: Paper): void {
  drawHead(sheet, paper);
  write(sheet, paper.title.toUpperCase(), { tag: 'H1', font: BOLD, size: 14, align: 'center' });
  for (const line of paper.heads) drawLine(sheet, line);
  sheet.doc.y += GAP;
  if (paper.recipient.length > 0) write(sheet, paper.recipient.join('\n'), { after: GAP * 1.5 });
  for (const paragraph of paper.paragraphs) write(sheet, paragraph);
  for (const { key, value } of paper.fields) {
    write(sheet, key, { font: BOLD, after: 1 });
    write(sheet, value);
  }
  drawSignature(sheet, paper);
  if (paper.copies.length > 0) {
    const numbered = paper.copies.map((name, at) => `${at + 1}. ${name}`);
    write(sheet, ['Tembusan:', ...numbered].join('\n'));
  }
  if (lacksCharacters(wordsOf(paper))) write(sheet, LACKS, { size: SMALL });
}

const wordsOf = ({ heads, recipient, paragraphs, fields, copies, signature }: Paper): string =>
  [
    ...[...heads, ...fields].map(({ value }) => value ?? ''),
    ...[...recipient, ...paragraphs, ...copies, signature.office],
  ].join('\n');

function drawHead(sheet: Sheet, { government, unit, address }: Paper): void {
  const { doc } = sheet;
  const middle = { align: 'center', after: 0 } as const;
  write(sheet, government.toUpperCase(), middle);
  write(sheet, unit.toUpperCase(), { ...middle, font: BOLD, size: 14 });
  for (const line of address) write(sheet, line, { ...middle, size: SMALL });
  const y = doc.y + 4;
  const end = doc.page.width - MARGINS.right;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.lineWidth(2).moveTo(MARGINS.left, y).lineTo(end, y).stroke();
  doc
    .lineWidth(0.5)
    .moveTo(MARGINS.left, y + 3)
    .lineTo(end, y + 3)
    .stroke();
  doc.endMarkedContent();
  doc.y = y + 3 + GAP * 2;
}

/** Key and value beside each other, read as one paragraph. */
function drawLine({ doc, body }: Sheet, { key, value }: Line): void {
  const width = doc.page.width - MARGINS.left - MARGINS.right - KEY_WIDTH;
  const said = printable(value ?? BLANK);
  doc.font(PLAIN).fontSize(BODY);
  const height = doc.heightOfString(said, { width, lineGap: 2 });
  if (doc.y + height > doc.page.height - MARGINS.bottom) doc.addPage();
  const top = doc.y;
  const line = doc.struct('P');
  body.add(line);
  const at = (text: string, x: number, w: number) =>
    line.add(doc.struct('Span', {}, () => doc.text(text, x, top, { width: w, lineGap: 2 })));
  at(printable(key), MARGINS.left, KEY_WIDTH - GAP);
  const below = doc.y;
  at(`: ${said}`, MARGINS.left + KEY_WIDTH, width);
  line.end();
  doc.y = Math.max(below, doc.y) + 2;
}

/** Kept on one page: office above, room for the pen, and a blank for the name. */
function drawSignature(sheet: Sheet, { signature }: Paper): void {
  const { doc } = sheet;
  const indent = doc.page.width - MARGINS.left - MARGINS.right - SIGN_WIDTH;
  const above = `${signature.place}\n${signature.office}`;
  doc.font(PLAIN).fontSize(BODY);
  const needed = doc.heightOfString(above, { width: SIGN_WIDTH, lineGap: 2 }) + SIGN_ROOM + 48;
  if (doc.y + GAP + needed > doc.page.height - MARGINS.bottom) doc.addPage();
  else doc.y += GAP;
  write(sheet, above, { indent, after: SIGN_ROOM });
  write(sheet, BLANK, { indent, after: 4 });
  if (signature.note !== undefined) write(sheet, signature.note, { indent, size: SMALL });
  doc.y += GAP;
}

function numberPages(doc: Doc): void {
  const { count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(at);
    // Without its bottom margin the page takes a line there and begins no new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    doc.font(PLAIN).fontSize(SMALL);
    doc.text(`Halaman ${at + 1} dari ${count}`, MARGINS.left, doc.page.height - 40, {
      ...{ align: 'center', lineBreak: false },
      width: doc.page.width - MARGINS.left - MARGINS.right,
    });
    doc.endMarkedContent();
  }
}
