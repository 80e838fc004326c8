import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { hammingDistance } from '#server/files/dhash.ts';
import { FILE_BYTES_MAX } from '#server/files/limits.ts';
import { receivePhoto, receivePhotoOrPdf, type ReceivedPhoto } from '#server/files/receive-file.ts';
import { fileRefusals } from '#words/files.ts';

/** A photo-like picture: soft blobs of light from a seed, in no way symmetric. */
async function picture(width: number, height: number, seed = 1): Promise<Buffer> {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) % 256;
  const coarse = Uint8Array.from({ length: 12 * 9 * 3 }, next);
  return sharp(coarse, { raw: { width: 12, height: 9, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .jpeg({ quality: 90 })
    .toBuffer();
}

async function taken(bytes: Uint8Array): Promise<ReceivedPhoto> {
  const received = await receivePhoto(bytes);
  if (!received.ok) throw new Error(received.refusal);
  return received.file;
}

const refusal = async (bytes: Uint8Array): Promise<string | undefined> => {
  const received = await receivePhoto(bytes);
  return received.ok ? undefined : received.refusal;
};

/** A grey PNG of one bit a pixel: a hundred megapixels in a few kilobytes. */
function greyPng(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const pixels = deflateSync(Buffer.alloc(rows * (Math.ceil(width / 8) + 1)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), end]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

let photo: Buffer = Buffer.alloc(0);
beforeAll(async () => {
  photo = await picture(3000, 2000);
});

describe('a photo', () => {
  test('is made anew: JPEG, at most 2048 px, with a small one for slow phones', async () => {
    const file = await taken(photo);
    expect([file.width, file.height]).toEqual([2048, 1365]);
    expect((await sharp(file.full).metadata()).format).toBe('jpeg');
    const small = await sharp(file.small).metadata();
    expect([small.format, small.width, small.height]).toEqual(['jpeg', 480, 320]);
    expect(file.small.length).toBeLessThan(file.full.length / 5);
    expect(file.sha256).toMatch(/^[\da-f]{64}$/);
  });

  test('of a small phone is not enlarged', async () => {
    const file = await taken(await picture(320, 240));
    expect([file.width, file.height]).toEqual([320, 240]);
  });

  test.each(['png', 'webp'] as const)('may be %s', async (format) => {
    const file = await taken(await sharp(photo).resize(600).toFormat(format).toBuffer());
    expect((await sharp(file.full).metadata()).format).toBe('jpeg');
  });

  test('that is transparent gets a white ground', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const create = { width: 20, height: 20, channels: 4, background: clear } as const;
    const file = await taken(await sharp({ create }).png().toBuffer());
    expect((await sharp(file.full).raw().toBuffer())[0]).toBeGreaterThan(250);
  });

  test('that lies on its side is turned upright', async () => {
    const sideways = await sharp(photo).withMetadata({ orientation: 6 }).toBuffer();
    const file = await taken(sideways);
    expect([file.width, file.height]).toEqual([1365, 2048]);
    expect((await sharp(file.full).metadata()).orientation).toBeUndefined();
  });

  test('loses its metadata, which is handed over first', async () => {
    const withPlace = await sharp(photo)
      .withExif({
        IFD0: { Make: 'Telepon', Artist: 'Nama Pelapor' },
        IFD2: { DateTimeOriginal: '2026:11:23 16:45:09', OffsetTimeOriginal: '+08:00' },
        IFD3: {
          GPSLatitudeRef: 'S',
          GPSLatitude: '2/1 40/1 3000/100',
          GPSLongitudeRef: 'E',
          GPSLongitude: '118/1 53/1 2450/100',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .withIccProfile('p3')
      .toBuffer();
    const file = await taken(withPlace);
    expect(file.capture).toEqual({
      takenAt: '2026-11-23T16:45:09+08:00',
      lat: -2.675,
      lon: 118.890139,
    });
    for (const kept of [file.full, file.small]) {
      const { exif, xmp, icc, iptc } = await sharp(kept).metadata();
      expect({ exif, xmp, icc, iptc }).toEqual({});
      expect(Buffer.from(kept).includes('Nama Pelapor')).toBe(false);
    }
  });

  test('without metadata hands over nothing', async () => {
    expect((await taken(photo)).capture).toEqual({});
  });

  test('with something hidden behind it loses what is hidden', async () => {
    const hidden = Buffer.from('<script>alert(1)</script>PK\u0003\u0004');
    const file = await taken(Buffer.concat([photo, hidden]));
    expect(Buffer.from(file.full).includes('<script>')).toBe(false);
  });
});

describe('what is refused', () => {
  test('each refusal has a sentence in both languages', () => {
    for (const words of Object.values(fileRefusals)) {
      expect(words.id).toMatch(/\.$/);
      expect(words.en).toMatch(/\.$/);
    }
  });

  test('nothing, and too much', async () => {
    expect(await refusal(new Uint8Array())).toBe('empty');
    expect(await refusal(Buffer.concat([photo, Buffer.alloc(FILE_BYTES_MAX)]))).toBe('tooLarge');
  });

  test('a picture of 100 megapixels, before it is decoded', async () => {
    const started = performance.now();
    expect(await refusal(greyPng(10_000, 10_000, 100))).toBe('tooManyPixels');
    expect(await refusal(greyPng(60_000, 60_000, 1))).toBe('tooManyPixels');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('the largest picture that is allowed is not', async () => {
    expect(await refusal(greyPng(8000, 5000))).toBeUndefined();
    expect(await refusal(greyPng(8000, 5001))).toBe('tooManyPixels');
  });

  test('half a photo', async () => {
    expect(await refusal(photo.subarray(0, photo.length / 2))).toBe('damaged');
    expect(await refusal(photo.subarray(0, 30))).toBe('damaged');
    expect(await refusal(greyPng(500, 500, 200))).toBe('damaged');
  });

  test.each([
    ['plain', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    [
      'with a prologue',
      '\uFEFF<?xml version="1.0"?>\n<!-- hai -->\n<svg width="1" height="1"></svg>',
    ],
    ['with a prefix', '<?xml version="1.0"?><s:svg xmlns:s="http://www.w3.org/2000/svg"/>'],
  ])('an SVG %s', async (_, text) => {
    expect(await refusal(Buffer.from(text))).toBe('svg');
    expect(await refusal(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe('svg');
  });

  test.each(['heic', 'mif1', 'heix', 'msf1'])('a photo of an iPhone (%s)', async (brand) => {
    const box = Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0${brand}heic`, 'latin1');
    expect(await refusal(box)).toBe('heic');
  });

  test.each([
    ['a renamed program', Buffer.concat([Buffer.from('MZ\u0090\0', 'latin1'), Buffer.alloc(600)])],
    ['a text', Buffer.from('Bukan foto')],
    ['a page', Buffer.from('<!DOCTYPE html><p>halo</p>')],
    ['a GIF', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAUwAOw==', 'base64')],
    ['a ZIP', Buffer.from('PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7\n%%EOF')],
    ['a PDF with a photo in it', Buffer.from('%PDF-1.7\n\u00ff\u00d8\u00ff\u00e0 %%EOF', 'latin1')],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('notAnImage');
  });

  test('the seventeenth photo that would wait', async () => {
    const small = await picture(64, 48);
    const all = await Promise.all(Array.from({ length: 20 }, () => refusal(small)));
    expect(all.filter((why) => why === 'busy')).toHaveLength(3);
    expect(await refusal(small)).toBeUndefined();
  });
});

describe('a PDF, where it may come', () => {
  test('is kept as it is', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
    const received = await receivePhotoOrPdf(pdf);
    expect(received).toMatchObject({ ok: true, file: { kind: 'pdf', full: pdf } });
  });

  test('must be whole', async () => {
    const half = Buffer.from('%PDF-1.7\n1 0 obj\n');
    expect(await receivePhotoOrPdf(half)).toEqual({ ok: false, refusal: 'damaged' });
  });

  test('is not the only thing that may come', async () => {
    expect(await receivePhotoOrPdf(photo)).toMatchObject({ ok: true, file: { kind: 'photo' } });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await receivePhotoOrPdf(svg)).toEqual({ ok: false, refusal: 'svg' });
  });
});

describe('the perceptual hash', () => {
  test('of copies is near, of others far', async () => {
    const { dhash } = await taken(photo);
    const distance = async (other: Uint8Array): Promise<number> =>
      hammingDistance(dhash, (await taken(other)).dhash);
    expect(dhash).toMatch(/^[\da-f]{16}$/);
    expect(await distance(await sharp(photo).jpeg({ quality: 35 }).toBuffer())).toBeLessThanOrEqual(
      4,
    );
    expect(await distance(await sharp(photo).resize(400).webp().toBuffer())).toBeLessThanOrEqual(4);
    expect(await distance(await sharp(photo).flop().toBuffer())).toBeGreaterThan(20);
    expect(await distance(await sharp(photo).flip().toBuffer())).toBeGreaterThan(20);
    expect(await distance(await picture(3000, 2000, 77))).toBeGreaterThan(20);
  });

  test('counts differing bits', () => {
    expect(hammingDistance('0000000000000000', '0000000000000000')).toBe(0);
    expect(hammingDistance('ffffffffffffffff', '0000000000000000')).toBe(64);
    expect(hammingDistance('8000000000000001', '0000000000000001')).toBe(1);
  });
});
