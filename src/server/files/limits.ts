/** Limits of files (M-31). Each is said to the person who meets it, in `words/files.ts`. */

export const FILES_PER_REPORT_MAX = 5;
/** Bytes of one file as it arrives. */
export const FILE_BYTES_MAX = 10 * 1024 * 1024;
/** Width times height, read from the header before anything is decoded. */
export const PIXELS_MAX = 40_000_000;
/** Long edge of a kept photo in pixels: a number plate or a letter stays readable. */
export const PHOTO_EDGE_MAX = 2048;
/** Long edge of the small photo that lists and slow phones get. */
export const SMALL_PHOTO_EDGE_MAX = 480;
export const PHOTO_QUALITY = 80;
export const SMALL_PHOTO_QUALITY = 70;
/** Seconds one decode may take. */
export const DECODE_SECONDS_MAX = 20;
/** Files that wait for the one that is decoded; each holds up to 10 MB of memory. */
export const DECODES_WAITING_MAX = 16;
