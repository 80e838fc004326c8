import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import tar from 'tar-stream';

/**
 * A backup is a tar of small entries, gzipped and, where a key is given, encrypted by age, so that
 * `age -d | tar xz` opens it also without this program. Neither writing nor reading holds more than one entry.
 */
export interface ArchiveWriter {
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Ends the archive; when this returns all is written. */
  finish(): Promise<void>;
  /** Gives up; what was written is no archive. */
  abort(error: Error): Promise<void>;
}

/** Writes into `out`; `recipient` is an age public key (`age1...`) of whoever may open it. */
export async function writeArchive(out: Writable, recipient?: string): Promise<ArchiveWriter> {
  const pack = tar.pack();
  const zipped = Readable.from(pack).pipe(createGzip());
  pack.on('error', (error: Error) => zipped.destroy(error));
  const written = pipeline(await encrypted(zipped, recipient), out);
  // Whoever adds hears of a failure here as well.
  written.catch((error: unknown) => pack.destroy(error as Error));
  return {
    async add(name, bytes) {
      const added = new Promise<void>((done, failed) => {
        pack.entry({ name, mode: 0o600 }, Buffer.from(bytes), (error) =>
          error ? failed(error) : done(),
        );
      });
      await Promise.race([added, written.then(() => added)]);
    },
    async finish() {
      pack.finalize();
      await written;
    },
    async abort(error) {
      pack.destroy(error);
      await written.catch(() => undefined);
    },
  };
}

async function encrypted(plain: Readable, recipient: string | undefined): Promise<Readable> {
  if (recipient === undefined) return plain;
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return fromWeb(await encrypter.encrypt(toWeb(plain)));
}

export interface Entry {
  readonly name: string;
  bytes(): Promise<Buffer>;
}

const AGE_MARK = 'age-encryption.org/';

/** Whether a file is encrypted. */
export async function isEncrypted(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer: start } = await handle.read(Buffer.alloc(AGE_MARK.length), 0, AGE_MARK.length);
    return start.toString('latin1') === AGE_MARK;
  } finally {
    await handle.close();
  }
}

/** Entries one after the other; each must be read before the next. `identity` is the private key of age. */
export async function* readArchive(file: string, identity?: string): AsyncGenerator<Entry> {
  const extract = tar.extract();
  const read = pipeline(
    await decrypted(createReadStream(file), identity),
    createGunzip(),
    extract as unknown as Writable,
  );
  read.catch((error: unknown) => extract.destroy(error as Error));
  for await (const entry of extract) {
    const { name } = entry.header;
    let isRead = false;
    yield {
      name,
      async bytes() {
        isRead = true;
        return await buffer(entry as unknown as AsyncIterable<Uint8Array>);
      },
    };
    if (!isRead) entry.resume();
  }
  await read;
}

async function decrypted(file: Readable, identity: string | undefined): Promise<Readable> {
  if (identity === undefined) return file;
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return fromWeb(await decrypter.decrypt(toWeb(file)));
}

/** A new file that only its owner reads; throws where it is there already. */
export const newFile = (path: string): Writable =>
  createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });

/** Node and the browser's library describe the same stream by two types. */
const toWeb = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>;
const fromWeb = (stream: ReadableStream<Uint8Array>) =>
  Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
