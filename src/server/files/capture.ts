/**
 * When and where a photo was taken, as its EXIF block says. `takenAt` is the camera's own wall time,
 * `2026-11-24T08:30:00`, with an offset such as `+08:00` where the camera wrote one. Degrees are
 * decimal, south and west negative, rounded to 6 places (10 cm).
 */
export type Capture = {
  readonly takenAt?: string;
  readonly lat?: number;
  readonly lon?: number;
};

/** Entries of one directory that are read; real cameras write fewer than 60. */
const ENTRIES_MAX = 200;

const TAG = { exif: 0x8769, gps: 0x8825, takenAt: 0x9003, offset: 0x9011 } as const;
const GPS = { latRef: 1, lat: 2, lonRef: 3, lon: 4 } as const;

/** A directory: tag to the place of its 12-byte entry. */
type Directory = ReadonlyMap<number, number>;

/** Reads the EXIF block that sharp gives. A damaged block gives what can be read, never an error. */
export function readCapture(exif: Uint8Array | undefined): Capture {
  const block = exif ? exifBlock(Buffer.from(exif)) : undefined;
  if (!block) return {};
  const first = block.directory(block.uint32(4));
  return {
    ...takenAt(block, block.child(first, TAG.exif)),
    ...place(block, block.child(first, TAG.gps)),
  };
}

function takenAt(block: Block, directory: Directory): Pick<Capture, 'takenAt'> {
  const said = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(
    block.text(directory, TAG.takenAt),
  );
  if (!said) return {};
  const [, year, month, day, hour, minute, second] = said;
  const offset = /^[+-]\d\d:\d\d/.exec(block.text(directory, TAG.offset))?.[0] ?? '';
  const takenAt = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const parsed = new Date(`${takenAt}Z`);
  // A camera whose clock was never set writes zeros; a day that does not exist moves when parsed.
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(takenAt);
  return exists ? { takenAt: takenAt + offset } : {};
}

function place(block: Block, directory: Directory): Pick<Capture, 'lat' | 'lon'> {
  const lat =
    degrees(block, directory, GPS.lat) * (block.text(directory, GPS.latRef) === 'S' ? -1 : 1);
  const lon =
    degrees(block, directory, GPS.lon) * (block.text(directory, GPS.lonRef) === 'W' ? -1 : 1);
  // Also refuses NaN. Both zero is what a phone without a fix writes.
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || (lat === 0 && lon === 0)) return {};
  return { lat: Number(lat.toFixed(6)), lon: Number(lon.toFixed(6)) };
}

function degrees(block: Block, directory: Directory, tag: number): number {
  const [whole = NaN, minutes = 0, seconds = 0] = block.rationals(directory, tag);
  return whole + minutes / 60 + seconds / 3600;
}

type Block = NonNullable<ReturnType<typeof exifBlock>>;

/** A reader over a TIFF block. Reads outside it give 0 or nothing. */
function exifBlock(bytes: Buffer) {
  const tiff = bytes.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? bytes.subarray(6) : bytes;
  const order = tiff.subarray(0, 2).toString('latin1');
  if (order !== 'II' && order !== 'MM') return undefined;
  const little = order === 'II';
  const inside = (at: number, length: number): boolean => at >= 0 && at + length <= tiff.length;

  const uint16 = (at: number): number =>
    !inside(at, 2) ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const uint32 = (at: number): number =>
    !inside(at, 4) ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);

  const directory = (at: number): Directory => {
    const count = at === 0 ? 0 : Math.min(uint16(at), ENTRIES_MAX);
    const entries = Array.from({ length: count }, (_, index) => at + 2 + index * 12);
    return new Map(entries.map((entry) => [uint16(entry), entry]));
  };
  const child = (parent: Directory, tag: number): Directory => {
    const entry = parent.get(tag);
    return directory(entry === undefined ? 0 : uint32(entry + 8));
  };
  const text = (from: Directory, tag: number): string => {
    const entry = from.get(tag);
    if (entry === undefined) return '';
    const length = Math.min(uint32(entry + 4), 64);
    // Values of up to four bytes stand in the entry itself.
    const at = length <= 4 ? entry + 8 : uint32(entry + 8);
    return inside(at, length)
      ? (tiff.toString('latin1', at, at + length).split('\0')[0] ?? '')
      : '';
  };
  const rationals = (from: Directory, tag: number): readonly number[] => {
    const entry = from.get(tag);
    const at = entry === undefined ? -1 : uint32(entry + 8);
    const count = entry === undefined ? 0 : Math.min(uint32(entry + 4), 3);
    if (!inside(at, count * 8)) return [];
    return Array.from({ length: count }, (_, i) => uint32(at + i * 8) / uint32(at + i * 8 + 4));
  };
  return { uint32, directory, child, text, rationals };
}
