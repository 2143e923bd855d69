import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { BranchRecord, IdentityStore } from './identity-store.port';

export interface CreateBranchCommand {
  readonly code: string;
  readonly name: string;
  readonly iataNumeric?: string | undefined;
  readonly gdsOffices?: readonly string[] | undefined;
  readonly externalRef?: string | undefined;
}

export class CreateBranch {
  constructor(
    private readonly store: IdentityStore,
    private readonly ids: IdGenerator,
  ) {}

  async execute(scope: RequestScope, command: CreateBranchCommand): Promise<BranchRecord> {
    const branch = branchRecord(this.ids.next(), command);
    await this.store.insertBranch(scope, branch);
    return branch;
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
