import fc from 'fast-check';
import sharp, { type Exif } from 'sharp';
import { expect, test } from 'vitest';
import { readCapture } from '#server/files/capture.ts';

async function block(exif: Exif): Promise<Buffer> {
  const create = { width: 8, height: 8, channels: 3, background: 'teal' } as const;
  const photo = await sharp({ create }).jpeg().withExif(exif).toBuffer();
  return (await sharp(photo).metadata()).exif ?? Buffer.alloc(0);
}

const at = (lat: string, latRef: string, lon: string, lonRef: string): Exif => ({
  IFD3: { GPSLatitude: lat, GPSLatitudeRef: latRef, GPSLongitude: lon, GPSLongitudeRef: lonRef },
});

test('north and west are read', async () => {
  const exif = await block(at('3/1 30/1 0/1', 'N', '98/1 15/1 36/1', 'W'));
  expect(readCapture(exif)).toEqual({ lat: 3.5, lon: -98.26 });
});

test('a camera without an offset gives its wall time', async () => {
  const exif = await block({ IFD2: { DateTimeOriginal: '2028:02:29 23:59:59' } });
  expect(readCapture(exif)).toEqual({ takenAt: '2028-02-29T23:59:59' });
});

test.each(['0000:00:00 00:00:00', '2027:02:29 10:00:00', '2026:13:01 10:00:00', 'kemarin'])(
  '%s is no time',
  async (said) => {
    expect(readCapture(await block({ IFD2: { DateTimeOriginal: said } }))).toEqual({});
  },
);

test('a phone without a fix gives no place', async () => {
  expect(readCapture(await block(at('0/1 0/1 0/1', 'N', '0/1 0/1 0/1', 'E')))).toEqual({});
  expect(readCapture(await block(at('0/0 0/0 0/0', 'S', '118/1 0/1 0/1', 'E')))).toEqual({});
  expect(readCapture(await block(at('120/1 0/1 0/1', 'S', '118/1 0/1 0/1', 'E')))).toEqual({});
});

test('whatever the block holds, reading it never fails', async () => {
  const good = await block({
    IFD2: { DateTimeOriginal: '2026:11:23 16:45:09' },
    ...at('2/1 40/1 30/1', 'S', '118/1 53/1 24/1', 'E'),
  });
  expect(readCapture(undefined)).toEqual({});
  for (let length = 0; length < good.length; length++) readCapture(good.subarray(0, length));
  const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 20 });
  fc.assert(
    fc.property(changes, (changed) => {
      const bad = Buffer.from(good);
      for (const [place, byte] of changed) bad.writeUInt8(byte, place);
      const { lat = 0, lon = 0 } = readCapture(bad);
      expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
