import type { StreamedFile } from '#server/files/file-store.ts';

/** A photo for its owner's eyes: never kept by a cache, never taken for anything but a picture. */
export const photoResponse = ({ size, bytes }: StreamedFile): Response =>
  new Response(bytes, {
    headers: {
      'content-type': 'image/jpeg',
      'content-length': String(size),
      'content-disposition': 'inline',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    },
  });
