import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { type Capture, readCapture } from '#server/files/capture.ts';
import { dhash } from '#server/files/dhash.ts';
import {
  DECODE_SECONDS_MAX,
  DECODES_WAITING_MAX,
  FILE_BYTES_MAX,
  PHOTO_EDGE_MAX,
  PHOTO_QUALITY,
  PIXELS_MAX,
  SMALL_PHOTO_EDGE_MAX,
  SMALL_PHOTO_QUALITY,
} from '#server/files/limits.ts';
import { oneAtATime } from '#server/files/one-at-a-time.ts';
import { sniff } from '#server/files/sniff.ts';
import type { FileRefusal } from '#words/files.ts';

/**
 * A photo made anew from its pixels: turned upright, JPEG, without metadata. `sha256` and `dhash`
 * (hex) are of `full`. `capture` was read before stripping; the caller decides whether it is kept.
 */
export type ReceivedPhoto = {
  readonly kind: 'photo';
  readonly full: Uint8Array;
  readonly small: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  readonly dhash: string;
  readonly capture: Capture;
};

/** A PDF as it came; it is only ever served as a download. */
export type ReceivedPdf = {
  readonly kind: 'pdf';
  readonly full: Uint8Array;
  readonly sha256: string;
};

export type Received<File = ReceivedPhoto | ReceivedPdf> =
  | { readonly ok: true; readonly file: File }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** Bytes at the end of a PDF that must hold its end mark. */
const PDF_TAIL_BYTES = 2048;

const decodeQueue = oneAtATime(DECODES_WAITING_MAX);
// Every photo is read once; a cache would only hold memory.
sharp.cache(false);

/** Receives one photo. One is decoded at a time, so that a flood of photos cannot take the memory. */
export async function receivePhoto(bytes: Uint8Array): Promise<Received<ReceivedPhoto>> {
  const refusal = refusedSize(bytes);
  if (refusal) return refused(refusal);
  const kind = await sniff(bytes);
  if (kind === 'svg' || kind === 'heic') return refused(kind);
  if (kind !== 'photo') return refused('notAnImage');
  return (await decodeQueue(() => remake(bytes))) ?? refused('busy');
}

/** Receives a photo or a PDF, where a PDF may come: from officers and named reporters. */
export async function receivePhotoOrPdf(bytes: Uint8Array): Promise<Received> {
  const refusal = refusedSize(bytes);
  if (refusal) return refused(refusal);
  if ((await sniff(bytes)) !== 'pdf') return receivePhoto(bytes);
  const tail = Buffer.from(bytes.subarray(-PDF_TAIL_BYTES)).toString('latin1');
  if (!tail.includes('%%EOF')) return refused('damaged');
  return { ok: true, file: { kind: 'pdf', full: bytes, sha256: sha256(bytes) } };
}

function refusedSize(bytes: Uint8Array): FileRefusal | undefined {
  if (bytes.length === 0) return 'empty';
  return bytes.length > FILE_BYTES_MAX ? 'tooLarge' : undefined;
}

async function remake(bytes: Uint8Array): Promise<Received<ReceivedPhoto>> {
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (header.width * header.height > PIXELS_MAX) return refused('tooManyPixels');
    const full = await fullPhoto(bytes);
    return { ok: true, file: await receivedPhoto(full, readCapture(header.exif)) };
  } catch {
    // The pixel library throws one kind of error for whatever it cannot read.
    return refused('damaged');
  }
}

type Encoded = { readonly data: Buffer; readonly info: { width: number; height: number } };

function fullPhoto(bytes: Uint8Array): Promise<Encoded> {
  return sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
    .timeout({ seconds: DECODE_SECONDS_MAX })
    .autoOrient()
    .resize({
      width: PHOTO_EDGE_MAX,
      height: PHOTO_EDGE_MAX,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .flatten({ background: 'white' })
    .jpeg({ quality: PHOTO_QUALITY })
    .toBuffer({ resolveWithObject: true });
}

async function receivedPhoto({ data, info }: Encoded, capture: Capture): Promise<ReceivedPhoto> {
  const edge = SMALL_PHOTO_EDGE_MAX;
  const small = await sharp(data)
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: SMALL_PHOTO_QUALITY, progressive: true })
    .toBuffer();
  return {
    kind: 'photo',
    full: data,
    small,
    width: info.width,
    height: info.height,
    sha256: sha256(data),
    dhash: await dhash(data),
    capture,
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const refused = (refusal: FileRefusal): { readonly ok: false; readonly refusal: FileRefusal } => ({
  ok: false,
  refusal,
});
