import sharp from 'sharp';
import type { Photo } from './citizen.ts';

const file = (name: string, mimeType: string, buffer: Buffer): Photo => ({
  name,
  mimeType,
  buffer,
});

const plain = (width: number, height: number, grey: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: grey, g: grey, b: grey } } });

/** A small photo; each shade is a picture of its own. */
export const photo = async (grey: number): Promise<Photo> =>
  file(`foto-${grey}.jpg`, 'image/jpeg', await plain(64, 48, grey).jpeg().toBuffer());

/** 100 megapixels in a few hundred kB: what would fill a server's memory. */
export const bomb = async (): Promise<Photo> =>
  file('besar.png', 'image/png', await plain(10_000, 10_000, 9).png().toBuffer());

/** A program of Windows that calls itself a photo. */
export const program = (): Photo =>
  file('foto.jpg', 'image/jpeg', Buffer.concat([Buffer.from('MZ\x90\0\x03'), Buffer.alloc(400)]));

export const drawing = (): Photo =>
  file(
    'gambar.svg',
    'image/svg+xml',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  );
