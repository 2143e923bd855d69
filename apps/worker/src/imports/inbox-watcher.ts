import type { Dirent } from 'node:fs';
import {
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join, parse } from 'node:path';
import { DomainError, errorEntry } from '@travobooks/domain';
import {
  type ImportWork,
  MOST_UPLOAD_BYTES,
  type ProcessImportRun,
  type RequestScope,
  type UploadImport,
} from '@travobooks/application';
import type { ImportsQuery } from '@travobooks/persistence-mysql';
import type { Logger } from 'pino';

const SLUG = /^[a-z0-9-]{2,40}$/;
const MOST_FILES_A_POLL = 100;
const MOST_NAMES = 1_000;

export interface InboxParts {
  readonly work: ImportWork;
  readonly upload: UploadImport;
  readonly process: ProcessImportRun;
  readonly query: ImportsQuery;
  readonly log: Logger;
}

interface Seen {
  readonly size: number;
  readonly changedMs: number;
}

/**
 * `<inbox>/<partner slug>/`: a file whose size stands still over two polls is uploaded by the
 * partner's import user and
 * moved to `done/` or `refused/`. A crash before the move is harmless: the same records change nothing.
 */
export class InboxWatcher {
  private seen = new Map<string, Seen>();
  /** Files taken in whose run has not come to its end: they are not uploaded again. */
  private readonly runOf = new Map<string, string>();

  constructor(
    private readonly root: string,
    private readonly parts: InboxParts,
  ) {}

  /** Looks once; answers the files that were moved. Call it every second or two, one call at a time. */
  async poll(): Promise<readonly string[]> {
    const before = this.seen;
    this.seen = new Map();
    const moved: string[] = [];
    for (const slug of await this.partners()) {
      const user = await this.parts.work.importUser(slug);
      const scope = user ? await this.parts.work.scopeOf(user.partnerId, user.userId, `inbox-${slug}`) : null;
      if (!scope) continue;
      for (const path of await this.standingStill(join(this.root, slug), before)) {
        const target = await this.take(scope, path);
        if (target) moved.push(target);
      }
    }
    return moved;
  }

  private async partners(): Promise<string[]> {
    const entries = await listed(this.root);
    return entries.filter((entry) => entry.isDirectory() && SLUG.test(entry.name)).map((entry) => entry.name);
  }

  private async standingStill(folder: string, before: ReadonlyMap<string, Seen>): Promise<string[]> {
    const still: string[] = [];
    for (const entry of await listed(folder)) {
      if (!entry.isFile() || entry.name.startsWith('.') || still.length >= MOST_FILES_A_POLL) continue;
      const path = join(folder, entry.name);
      const found = await lstat(path).catch(() => null);
      if (!found) continue;
      const now = { size: found.size, changedMs: found.mtimeMs };
      this.seen.set(path, now);
      const last = before.get(path);
      if (last?.size === now.size && last.changedMs === now.changedMs) still.push(path);
    }
    return still.sort();
  }

  private async take(scope: RequestScope, path: string): Promise<string | null> {
    try {
      const refused = await this.bring(scope, path);
      this.runOf.delete(path);
      return await moveTo(refused ? 'refused' : 'done', path);
    } catch (error) {
      if (error instanceof DomainError && errorEntry(error.code).kind !== 'unavailable')
        return await this.refuse(path, error);
      this.parts.log.warn(
        { err: error, file: parse(path).base },
        'a file of the inbox could not be taken; it is tried again',
      );
      return null;
    }
  }

  /** True when no record of the file could be read. */
  private async bring(scope: RequestScope, path: string): Promise<boolean> {
    const runId = this.runOf.get(path) ?? (await this.uploaded(scope, path));
    this.runOf.set(path, runId);
    await this.parts.process.execute(scope, runId);
    const { counts, run } = await this.parts.query.run(scope, runId);
    if (run.finishedAt === null)
      throw new DomainError('SERVICE_UNAVAILABLE', { detail: 'The run has not come to its end.' });
    return counts.refused > 0 && counts.refused === run.totalRecords;
  }

  private async uploaded(scope: RequestScope, path: string): Promise<string> {
    const { size } = await lstat(path);
    if (size > MOST_UPLOAD_BYTES)
      throw new DomainError('PAYLOAD_TOO_LARGE', { detail: 'A file has at most 4 MB.' });
    const run = await this.parts.upload.execute(scope, {
      kind: 'GDS_AIR',
      fileName: parse(path).base,
      bytes: await readFile(path),
    });
    return run.id;
  }

  private async refuse(path: string, error: DomainError): Promise<string | null> {
    this.runOf.delete(path);
    const target = await moveTo('refused', path);
    if (target)
      await writeFile(
        `${target}.reason.txt`,
        `${error.code}: ${error.details.detail ?? errorEntry(error.code).title}\n`,
        { flag: 'wx' },
      ).catch(() => undefined);
    return target;
  }
}

async function listed(folder: string): Promise<Dirent[]> {
  return await readdir(folder, { withFileTypes: true }).catch(() => []);
}

/** Never overwrites: a name that is taken gets a number. Null: another worker has moved the file. */
async function moveTo(folder: 'done' | 'refused', path: string): Promise<string | null> {
  const { dir, name, ext } = parse(path);
  await mkdir(join(dir, folder), { recursive: true });
  for (let number = 0; number < MOST_NAMES; number += 1) {
    const target = join(dir, folder, `${name}${number === 0 ? '' : `-${number}`}${ext}`);
    try {
      await placeAt(path, target);
      await unlink(path);
      return target;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'ENOENT') return null;
      if (code !== 'EEXIST') throw error;
    }
  }
  throw new Error(`no free name for a file of the inbox in ${folder}`);
}

/** A second name for the file, so that it is never half there; where the file system has no links, a copy. */
async function placeAt(path: string, target: string): Promise<void> {
  try {
    await link(path, target);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EXDEV') throw error;
    await copyFile(path, target, constants.COPYFILE_EXCL);
  }
}
