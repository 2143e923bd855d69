import type { Dirent } from 'node:fs';
import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join, parse } from 'node:path';
import { DomainError, errorEntry } from '@travobooks/domain';
import {
  type ImportWork,
  type KeepRefusedFile,
  MOST_UPLOAD_BYTES,
  type ProcessImportRun,
  type RequestScope,
  type UploadImport,
} from '@travobooks/application';
import type { ImportRunDetail, ImportsQuery } from '@travobooks/persistence-mysql';
import type { Logger } from 'pino';
import { moveTo } from './move-file';

const SLUG = /^[a-z0-9-]{2,40}$/;
const MOST_FILES_A_POLL = 100;
/** Polls between two looks for partners that have no folder yet: about a minute. */
const FOLDERS_EVERY = 30;
const MOST_REASONS = 100;

export interface InboxParts {
  readonly work: ImportWork;
  readonly upload: UploadImport;
  readonly keepRefused: KeepRefusedFile;
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
 * partner's import user and moved to `done/` or `refused/`; why it was refused stands beside it in
 * `<file>.reason.txt` and in the inbox of the app. A crash before the move is harmless: the same records
 * change nothing. The folders are made here, one a partner.
 */
export class InboxWatcher {
  private seen = new Map<string, Seen>();
  private polls = 0;
  /** Files taken in whose run has not come to its end: they are not uploaded again. */
  private readonly runOf = new Map<string, string>();

  constructor(
    private readonly root: string,
    private readonly parts: InboxParts,
  ) {}

  /** Looks once; answers the files that were moved. Call it every second or two, one call at a time. */
  async poll(): Promise<readonly string[]> {
    if (this.polls++ % FOLDERS_EVERY === 0) await this.makeFolders();
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

  /** A folder that cannot be made is told, and tried again later: the others are watched meanwhile. */
  private async makeFolders(): Promise<void> {
    for (const slug of await this.parts.work.watchedSlugs()) {
      if (!SLUG.test(slug)) continue;
      await mkdir(join(this.root, slug), { recursive: true }).catch((error: unknown) =>
        this.parts.log.error({ err: error, partner: slug }, 'the watched folder of a partner cannot be made'),
      );
    }
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
      const detail = await this.bring(scope, path);
      this.runOf.delete(path);
      // No record of the file could be read.
      if (detail.counts.refused > 0 && detail.counts.refused === detail.run.totalRecords)
        return await this.setAside(path, reasonsOf(detail));
      return await moveTo('done', path);
    } catch (error) {
      if (error instanceof DomainError && errorEntry(error.code).kind !== 'unavailable')
        return await this.refuse(scope, path, error);
      this.parts.log.warn(
        { err: error, file: parse(path).base },
        'a file of the inbox could not be taken; it is tried again',
      );
      return null;
    }
  }

  private async bring(scope: RequestScope, path: string): Promise<ImportRunDetail> {
    const runId = this.runOf.get(path) ?? (await this.uploaded(scope, path));
    this.runOf.set(path, runId);
    await this.parts.process.execute(scope, runId);
    const detail = await this.parts.query.run(scope, runId);
    if (detail.run.finishedAt === null)
      throw new DomainError('SERVICE_UNAVAILABLE', { detail: 'The run has not come to its end.' });
    return detail;
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

  /** The file itself could not be taken in: the inbox learns of it by a run of its own. */
  private async refuse(scope: RequestScope, path: string, error: DomainError): Promise<string | null> {
    this.runOf.delete(path);
    const detail = error.details.detail ?? errorEntry(error.code).title;
    const { size } = await lstat(path);
    const bytes =
      size > MOST_UPLOAD_BYTES ? Buffer.from(`${parse(path).base}:${size}`) : await readFile(path);
    await this.parts.keepRefused.execute(scope, {
      kind: 'GDS_AIR',
      fileName: parse(path).base,
      fileHash: createHash('sha256').update(bytes).digest('hex'),
      code: error.code,
      detail,
    });
    return await this.setAside(path, [`${error.code}: ${detail}`]);
  }

  private async setAside(path: string, reasons: readonly string[]): Promise<string | null> {
    const target = await moveTo('refused', path);
    // A second worker may have written it; the inbox of the app has the reasons in any case.
    if (target)
      await writeFile(`${target}.reason.txt`, `${reasons.join('\n')}\n`, { flag: 'wx' }).catch(
        () => undefined,
      );
    return target;
  }
}

const reasonsOf = ({ records }: ImportRunDetail): string[] =>
  records
    .slice(0, MOST_REASONS)
    .map((record) => `line ${record.line}: ${record.code ?? record.outcome}: ${record.detail ?? ''}`.trim());

async function listed(folder: string): Promise<Dirent[]> {
  return await readdir(folder, { withFileTypes: true }).catch(() => []);
}
