import sharp from 'sharp';
import type { FileId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { receivePhoto } from '#server/files/receive-file.ts';
import { namedId } from '#server/reference/named-id.ts';
import type { FileRow } from '#server/store/report-files.ts';

const SKY = '<rect width="640" height="480" fill="#bcd7e6"/>';
const ROAD = '<path d="M0 480 L240 210 H400 L640 480 Z" fill="#6f7378"/>';
const LAND = '<rect y="210" width="640" height="270" fill="#8ea66b"/>';
const POLE =
  '<path d="M470 420 V110 H390" stroke="#3d4146" stroke-width="12" fill="none"/>' +
  '<path d="M360 110 h60 l-12 26 h-36 z" fill="#3d4146"/>';

/** Plain drawings: nobody can take them for photos of a place (K-29). */
const SCENES = {
  hole: `${SKY}${LAND}${ROAD}<ellipse cx="330" cy="380" rx="110" ry="38" fill="#2f3134"/>
    <ellipse cx="335" cy="386" rx="84" ry="24" fill="#7d6a52"/>`,
  mended: `${SKY}${LAND}${ROAD}<path d="M215 345 h230 l25 70 h-290 z" fill="#46494d"/>`,
  dark: `<rect width="640" height="480" fill="#1c2733"/><path d="M0 300 H640 V480 H0 Z" fill="#141b22"/>${POLE}`,
  lit: `<rect width="640" height="480" fill="#26384a"/><path d="M0 300 H640 V480 H0 Z" fill="#1b242d"/>
    <path d="M372 136 L220 440 H560 L408 136 Z" fill="#f3dd8a" opacity="0.6"/>${POLE}`,
  waste: `${SKY}${LAND}<path d="M120 420 q60 -120 140 -70 q70 -90 150 0 q90 -40 120 70 z" fill="#5c5348"/>
    <circle cx="240" cy="380" r="24" fill="#c4453c"/><rect x="330" y="360" width="60" height="44" fill="#3f78a8"/>`,
  closed: `<rect width="640" height="480" fill="#e4ddcf"/><rect x="220" y="120" width="200" height="300" fill="#7b5b3e"/>
    <rect x="270" y="210" width="100" height="56" fill="#f7f3e8"/><path d="M285 238 h70" stroke="#b3261e" stroke-width="10"/>`,
  flood: `${SKY}${LAND}<rect x="190" y="170" width="220" height="150" fill="#d8c7a4"/>
    <path d="M160 170 L300 80 L440 170 Z" fill="#9c4a3a"/><rect y="290" width="640" height="190" fill="#7f8f86"/>`,
} as const;
export type SceneName = keyof typeof SCENES;

// The letters of "contoh" drawn as strokes: a machine need not have a font.
const SAMPLE =
  '<g transform="translate(24 424)"><rect x="-12" y="-14" width="196" height="58" fill="#fff" opacity="0.9"/>' +
  '<g stroke="#b3261e" stroke-width="6" fill="none"><path d="M24 4 a13 13 0 1 0 0 20"/><circle cx="50" cy="14" r="12"/>' +
  '<path d="M72 30 V2 M72 12 q10 -14 20 0 V30"/><path d="M108 -8 V24 q0 6 8 6 M98 4 h20"/>' +
  '<circle cx="136" cy="14" r="12"/><path d="M158 30 V-10 M158 12 q10 -12 18 0 V30"/></g></g>';

/** Draws a scene, takes it in as any photo is taken in, and keeps it. The same names give the same file. */
export async function drawScene(
  app: Pick<App, 'files'>,
  tale: string,
  scene: SceneName,
): Promise<FileRow> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">${SCENES[scene]}${SAMPLE}</svg>`;
  const received = await receivePhoto(await sharp(Buffer.from(drawing)).png().toBuffer());
  if (!received.ok) throw new Error(`The drawing ${scene} was refused: ${received.refusal}`);
  const { file } = received;
  const fileId = namedId('sample photo', tale, scene) as FileId;
  await app.files.put(fileId, 'full', file.full);
  await app.files.put(fileId, 'small', file.small);
  return {
    ...{ fileId, kind: 'photo', bytes: file.full.length, width: file.width, height: file.height },
    ...{ sha256: Buffer.from(file.sha256, 'hex'), dhash: file.dhash, capture: null },
  };
}
