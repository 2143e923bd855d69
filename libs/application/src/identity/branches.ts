import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import type { BranchRecord } from './identity-store.port';

export interface CreateBranchCommand {
  readonly code: string;
  readonly name: string;
  readonly iataNumeric?: string | undefined;
  readonly gdsOffices?: readonly string[] | undefined;
  readonly externalRef?: string | undefined;
}

export class CreateBranch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: CreateBranchCommand): Promise<BranchRecord> {
    return this.uow.run(scope, 'branch', (tx) => {
      const branch = branchRecord(this.ids.next(), command);
      tx.identity.insertBranch(branch);
      tx.audit.add('branch.created', 'branch', branch.id, undefined, branch);
      return Promise.resolve(branch);
    });
  }
}

export const branchRecord = (id: string, command: CreateBranchCommand): BranchRecord => ({
  id,
  code: command.code,
  name: command.name,
  iataNumeric: command.iataNumeric ?? null,
  gdsOffices: command.gdsOffices ?? [],
  externalRef: command.externalRef ?? null,
});
