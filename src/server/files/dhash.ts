import sharp from 'sharp';

const ROWS = 8;
const COLUMNS = 8;

/**
 * Perceptual hash of a photo (difference hash, 64 bits as 16 hex digits): each bit says whether a
 * spot is brighter than its right neighbour. Re-encoded and resized copies differ by few bits,
 * other photos by about half of them.
 */
export async function dhash(photo: Uint8Array): Promise<string> {
  const grey = await sharp(photo)
    .resize(COLUMNS + 1, ROWS, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  let bits = 0n;
  for (let spot = 0; spot < ROWS * COLUMNS; spot++) {
    const at = Math.floor(spot / COLUMNS) * (COLUMNS + 1) + (spot % COLUMNS);
    bits = (bits << 1n) | ((grey[at] ?? 0) > (grey[at + 1] ?? 0) ? 1n : 0n);
  }
  return bits.toString(16).padStart(16, '0');
}

/** Number of bits, 0 to 64, in which two hashes differ; up to 10 is likely the same photo. */
export function hammingDistance(a: string, b: string): number {
  const different = (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2);
  return different.replaceAll('0', '').length;
}
