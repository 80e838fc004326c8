import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { makeFolder, syncFolder, writeDurably } from '#server/files/durable.ts';

/** The forms in which one file lies in the store: a photo as `full` and `small`, a PDF as `pdf`. */
export type FileForm = 'full' | 'small' | 'pdf';

export type StreamedFile = { readonly size: number; readonly bytes: ReadableStream<Uint8Array> };

/** Answers which of these ids a draft or a report still names. */
export type KnownIds = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * Files on disk, by id (a UUID): `<dataDir>/files/<xx>/<id>.jpg`, `.small.jpg` and `.pdf`, where `xx`
 * are the last two digits of the id, which are random in every version of UUID.
 */
export type FileStore = ReturnType<typeof openFileStore>;

const ENDINGS: Readonly<Record<FileForm, string>> = {
  full: '.jpg',
  small: '.small.jpg',
  pdf: '.pdf',
};
const FORMS = Object.keys(ENDINGS) as FileForm[];
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const ID_LENGTH = 36;
/** Ids asked about at once while orphans are looked for. */
const KNOWN_BATCH_MAX = 500;

/** Opens the store below `dataDir`; folders are made when the first file comes. */
export function openFileStore(dataDir: string) {
  const root = join(dataDir, 'files');

  /** Where a file lies. An id is a UUID and nothing else, so that no path leads out of the store. */
  function pathOf(id: string, form: FileForm): string {
    if (!ID.test(id)) throw new Error('a file id is a UUID in small letters');
    return join(root, id.slice(-2), id + ENDINGS[form]);
  }

  /** Keeps a file; when this returns it survives a loss of power. The same id replaces. */
  async function put(id: string, form: FileForm, bytes: Uint8Array): Promise<void> {
    const path = pathOf(id, form);
    await makeFolder(dirname(path));
    const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await writeDurably(temporary, bytes);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  }

  /** The bytes of a file, or undefined. */
  async function get(id: string, form: FileForm): Promise<Uint8Array | undefined> {
    return readFile(pathOf(id, form)).catch(undefinedIfMissing);
  }

  /** A file as a stream for a response, or undefined. An unread stream must be cancelled. */
  async function stream(id: string, form: FileForm): Promise<StreamedFile | undefined> {
    const file = await open(pathOf(id, form)).catch(undefinedIfMissing);
    if (!file) return undefined;
    const { size } = await file.stat();
    return { size, bytes: webStream(file) };
  }

  /** Removes every form of a file; nothing happens when there is none. */
  async function remove(id: string): Promise<void> {
    await Promise.all(FORMS.map((form) => rm(pathOf(id, form), { force: true })));
  }

  /**
   * How orphans go. A file is written before the row that names it, and a row is deleted before its
   * file, so a crash in between leaves a file without a row, never a row without a file. This walks
   * the store, asks `known` about the files last written before `writtenBeforeMs` (machine time; a
   * day ago, when every draft is over) and removes what nobody names, half-written files included.
   * When `known` fails nothing is removed. Returns how many ids and half-written files went.
   */
  async function removeOrphans(known: KnownIds, writtenBeforeMs: number): Promise<number> {
    let removed = 0;
    for (const folder of await names(root)) {
      const old = await writtenBefore(join(root, folder), writtenBeforeMs);
      const temporary = old.filter((name) => name.endsWith('.tmp'));
      await Promise.all(temporary.map((name) => rm(join(root, folder, name), { force: true })));
      const orphans = await unknownIds(old, known);
      await Promise.all(orphans.map(remove));
      removed += temporary.length + orphans.length;
    }
    return removed;
  }

  return { put, get, stream, remove, removeOrphans };
}

async function unknownIds(fileNames: readonly string[], known: KnownIds): Promise<string[]> {
  const kept = fileNames.filter((name) => !name.endsWith('.tmp'));
  const ids = [...new Set(kept.map((name) => name.slice(0, ID_LENGTH)))].filter((id) =>
    ID.test(id),
  );
  const unknown: string[] = [];
  for (let from = 0; from < ids.length; from += KNOWN_BATCH_MAX) {
    const batch = ids.slice(from, from + KNOWN_BATCH_MAX);
    const named = await known(batch);
    unknown.push(...batch.filter((id) => !named.has(id)));
  }
  return unknown;
}

async function writtenBefore(folder: string, ms: number): Promise<string[]> {
  const old: string[] = [];
  for (const name of await names(folder)) {
    const written = await stat(join(folder, name)).catch(undefinedIfMissing);
    if (written && written.mtimeMs < ms) old.push(name);
  }
  return old;
}

async function names(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(undefinedIfMissing)) ?? [];
}

/** Node and the browser's library describe the same stream by two types. */
function webStream(file: FileHandle): ReadableStream<Uint8Array> {
  return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
