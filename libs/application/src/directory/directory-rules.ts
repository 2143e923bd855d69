import { DomainError } from '@travobooks/domain';
import { scopeWithoutKey } from '../approval/scope-without-key';
import type { DirectoryKind } from '../ports/directory-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';

export type Metadata = Readonly<Record<string, string>>;

/** Refuses a second object under one `external_ref`, naming the first; the unique key refuses what slips between. */
export async function requireFreeRef(tx: Tx, kind: DirectoryKind, externalRef: string | null): Promise<void> {
  const existing = externalRef ? await tx.directory.findByRef(kind, externalRef) : null;
  if (existing)
    throw new DomainError('EXTERNAL_REF_TAKEN', {
      pointer: '/external_ref',
      extra: { existing_id: existing },
    });
}

/** Two creates at once meet at the commit: the loser's answer names the winner all the same. */
export async function namingTheFirst<T>(
  uow: UnitOfWork,
  scope: RequestScope,
  kind: DirectoryKind,
  externalRef: string | null,
  create: () => Promise<T>,
): Promise<T> {
  try {
    return await create();
  } catch (error) {
    const lostRace =
      error instanceof DomainError && error.code === 'EXTERNAL_REF_TAKEN' && !error.details.extra;
    if (!lostRace || !externalRef) throw error;
    return await uow.run(scopeWithoutKey(scope), 'external-ref', async (tx) => {
      await requireFreeRef(tx, kind, externalRef);
      throw error;
    });
  }
}

export function requireVersion(current: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== current) throw new DomainError('VERSION_STALE');
}

/** The office of a new object: people of one office name no other; null belongs to every office. */
export async function officeOf(
  tx: Tx,
  permission: string,
  asked: string | null | undefined,
): Promise<string | null> {
  const { permissions, branchId } = tx.scope;
  const narrow = permissions[permission] !== 'partner' && branchId !== null;
  if (!asked) return narrow ? branchId : null;
  if (narrow && asked !== branchId)
    throw new DomainError('PERMISSION_DENIED', { pointer: '/branch_id', detail: 'This is another office.' });
  if (!(await tx.directory.hasBranch(asked))) {
    throw new DomainError('VALIDATION_FAILED', {
      pointer: '/branch_id',
      errors: [{ pointer: '/branch_id', code: 'UNKNOWN', detail: 'There is no such office.' }],
    });
  }
  return asked;
}

export function requireReason(reason: string | null | undefined): string {
  const text = reason?.trim();
  if (!text) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
  return text;
}

/** Only the fields that change, for the audit line. */
export function changedFields<T extends object>(
  before: T,
  after: T,
): { before: Partial<T>; after: Partial<T> } {
  const keys = (Object.keys(after) as (keyof T)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const pick = (record: T): Partial<T> =>
    Object.fromEntries(keys.map((key) => [key, record[key]])) as Partial<T>;
  return { before: pick(before), after: pick(after) };
}

/** What a PATCH names; `undefined` is left as it is. */
export function merged<T extends object>(
  record: T,
  change: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  return {
    ...record,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  };
}
