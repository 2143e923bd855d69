import { DomainError, isCurrency, parseDay, Rate } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { BankAccountRecord, FxRateRecord } from '../ports/directory-store.port';
import type { ApprovedAction } from '../approval/approved-action.port';
import { askApproval } from '../approval/ask-approval';
import type { ApprovalRecord } from '../ports/records.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { officeOf, requireFreeRef } from './directory-rules';

/** Rates of days; the same day again replaces the former rate, posted entries keep theirs. */
export class PutFxRates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  async execute(scope: RequestScope, rates: readonly FxRateRecord[]): Promise<readonly FxRateRecord[]> {
    const checked = rates.map((rate, index) => checkedRate(rate, `/rates/${index}`));
    return await this.uow.run(scope, 'fx-rates', (tx) => {
      tx.directory.putFxRates(checked);
      tx.audit.add('fx_rates.put', 'FX_RATES', this.ids.next(), undefined, { rates: checked });
      return Promise.resolve(checked);
    });
  }
}

function checkedRate(given: FxRateRecord, pointer: string): FxRateRecord {
  for (const side of ['from', 'to'] as const) {
    if (!isCurrency(given[side]))
      throw new DomainError('CURRENCY_UNKNOWN', { pointer: `${pointer}/${side}` });
  }
  if (given.from === given.to)
    throw new DomainError('RATE_INVALID', {
      pointer: `${pointer}/to`,
      detail: 'A rate is between two currencies.',
    });
  const rate = Rate.parse(given.rate, `${pointer}/rate`);
  if (rate.isZero || rate.scaled >= 10n ** 19n)
    throw new DomainError('RATE_INVALID', {
      pointer: `${pointer}/rate`,
      detail: 'A rate is above zero and below one thousand million.',
    });
  return { ...given, date: parseDay(given.date, `${pointer}/date`), rate: rate.toDecimal() };
}

export interface CreateBankAccountCommand {
  readonly name: string;
  readonly kind: BankAccountRecord['kind'];
  readonly currency: string;
  readonly branchId?: string | null | undefined;
  readonly externalRef?: string | null | undefined;
}

export interface BankAccountOutcome {
  /** As it will be once a second person has agreed. */
  readonly account: BankAccountRecord;
  readonly approvalId: string;
}

/** A bank account takes and pays out money: it is there when another administrator or controller has agreed. */
export class CreateBankAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  async execute(scope: RequestScope, command: CreateBankAccountCommand): Promise<BankAccountOutcome> {
    if (!isCurrency(command.currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/currency' });
    return await this.uow.run(scope, 'bank-account', async (tx) => {
      const account: BankAccountRecord = {
        id: this.ids.next(),
        name: command.name,
        kind: command.kind,
        currency: command.currency,
        branchId: await officeOf(tx, 'settings.write', command.branchId),
        externalRef: command.externalRef ?? null,
      };
      await requireFreeRef(tx, 'bank_accounts', account.externalRef);
      const approvalId = askApproval(tx, this.ids, {
        kind: 'BANK_ACCOUNT',
        objectType: 'BANK_ACCOUNT',
        objectId: account.id,
        objectVersion: 1,
        amount: null,
        currency: null,
        command: account,
        summary: `New ${account.kind.toLowerCase()} account ${account.name}, ${account.currency}`,
        branchId: account.branchId,
        makerReason: null,
      });
      return { account, approvalId };
    });
  }
}

/** Registered for approvals of kind BANK_ACCOUNT. */
export class OpenBankAccount implements ApprovedAction {
  readonly kind = 'BANK_ACCOUNT' as const;

  async run(tx: Tx, approval: ApprovalRecord): Promise<BankAccountRecord> {
    const account = approval.command as BankAccountRecord;
    await requireFreeRef(tx, 'bank_accounts', account.externalRef);
    tx.directory.insertBankAccount(account);
    tx.audit.add('bank_account.create', 'BANK_ACCOUNT', account.id, undefined, account);
    return account;
  }
}
