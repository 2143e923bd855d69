import {
  DomainError,
  doubledLine,
  isCurrency,
  Money,
  parseBookingClass,
  parseDay,
  parseRoutePattern,
  Rate,
} from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type {
  ContractLineRecord,
  ContractRecord,
  OverrideTerms,
  WithholdingTerms,
} from '../ports/directory-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';

export const RECALL_RULES = ['REFUNDED_BASE', 'UNUSED_BASE', 'NONE'] as const;

/** A rate of the base fare or a fixed amount a document; with a route, a class or both for journeys like these alone. */
export interface CommissionCommand {
  readonly rate?: string | null | undefined;
  readonly amount?: string | null | undefined;
  readonly currency?: string | null | undefined;
  readonly route?: string | null | undefined;
  readonly bookingClass?: string | null | undefined;
}

export interface AddContractCommand {
  readonly supplierId: string;
  readonly validFrom: string;
  readonly commission?: CommissionCommand | null | undefined;
  /** More of them, each for a route, a class or both. */
  readonly commissionLines?: readonly CommissionCommand[] | null | undefined;
  readonly recognition?: ContractRecord['recognition'] | undefined;
  readonly recall?: (typeof RECALL_RULES)[number] | undefined;
  readonly commissionPaid?: ContractRecord['commissionPaid'] | undefined;
  readonly withholding?: WithholdingTerms | null | undefined;
  readonly override?: OverrideTerms | null | undefined;
}

/** Terms from a day on. A contract is never edited: the next one begins on its own day. */
export class AddContract {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: AddContractCommand): Promise<ContractRecord> {
    return this.uow.run(scope, 'contract', async (tx) => {
      const supplier = await tx.directory.lockSupplier(command.supplierId);
      const contract = contractOf(tx, this.ids.next(), command);
      const existing = await tx.directory.contractOn(supplier.id, contract.validFrom);
      if (existing) {
        throw new DomainError('ALREADY_EXISTS', {
          pointer: '/valid_from',
          detail: `A contract with ${supplier.name} already begins on ${contract.validFrom}.`,
          extra: { existing_id: existing },
        });
      }
      tx.directory.insertContract(contract);
      tx.audit.add('supplier.contract', 'SUPPLIER', supplier.id, undefined, contract);
      return contract;
    });
  }
}

function contractOf(tx: Tx, id: string, command: AddContractCommand): ContractRecord {
  const currency = tx.scope.partner.functionalCurrency;
  const given = command.commission ? [lineOf(command.commission, currency, '/commission')] : [];
  const more = (command.commissionLines ?? []).map((line, index) =>
    specialLine(line, currency, `/commission_lines/${index}`),
  );
  const forAll = given.find((line) => line.route === null && line.bookingClass === null);
  const lines = [...given.filter((line) => line !== forAll), ...more];
  requireOnce(lines, lines.length - more.length);
  return {
    id,
    supplierId: command.supplierId,
    validFrom: parseDay(command.validFrom, '/valid_from'),
    commissionRate: forAll?.rate ?? null,
    commissionAmount: forAll?.amount ?? null,
    commissionCurrency: forAll?.currency ?? null,
    commissionLines: lines,
    recognition: command.recognition ?? 'SERVICE_DATE',
    recall: command.recall ?? 'REFUNDED_BASE',
    commissionPaid: command.commissionPaid ?? 'NETTED',
    withholding: command.withholding
      ? { base: command.withholding.base, rate: fraction(command.withholding.rate, '/withholding/rate') }
      : null,
    override: command.override ? overrideOf(command.override, currency) : null,
  };
}

/** A line of the list names what it is for: for all journeys stands the contract's own commission. */
function specialLine(command: CommissionCommand, functional: string, at: string): ContractLineRecord {
  const line = lineOf(command, functional, at);
  if (line.route === null && line.bookingClass === null)
    refuse(`${at}/route`, 'Name a route, a class or both.');
  return line;
}

function lineOf(command: CommissionCommand, functional: string, at: string): ContractLineRecord {
  const line = {
    route: command.route ? parseRoutePattern(command.route, `${at}/route`) : null,
    bookingClass: command.bookingClass ? parseBookingClass(command.bookingClass, `${at}/class`) : null,
    ...paidBy(command, functional, at),
  };
  const special = line.route !== null || line.bookingClass !== null;
  if (special && line.rate === null && line.amount === null)
    refuse(`${at}/rate`, 'Give a rate or an amount.');
  return line;
}

function paidBy(
  { rate = null, amount = null, currency }: CommissionCommand,
  functional: string,
  at: string,
): Pick<ContractLineRecord, 'rate' | 'amount' | 'currency'> {
  if (rate !== null && amount !== null) refuse(at, 'Give a rate or an amount.');
  if (rate !== null) return { rate: fraction(rate, `${at}/rate`), amount: null, currency: null };
  if (amount === null) return { rate: null, amount: null, currency: null };
  const fixed = fixedAmount(amount, currency ?? functional, at);
  return { rate: null, amount: fixed.toDecimal(), currency: fixed.currency };
}

function fixedAmount(amount: string, currency: string, at: string): Money {
  if (!isCurrency(currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: `${at}/currency` });
  const money = Money.parse(amount, currency, `${at}/amount`);
  if (!money.isNegative) return money;
  throw new DomainError('AMOUNT_INVALID', {
    pointer: `${at}/amount`,
    detail: 'A commission is zero or more.',
  });
}

/** @param before how many lines do not stand in the list */
function requireOnce(lines: readonly ContractLineRecord[], before: number): void {
  const doubled = doubledLine(lines.map((line) => ({ ...line, rate: null, amount: null })));
  if (doubled !== null)
    refuse(`/commission_lines/${doubled - before}`, 'Another line is for the same route and class.');
}

/** Tiers rise from zero; so each amount of sales has one rate. */
function overrideOf(terms: OverrideTerms, currency: string): OverrideTerms {
  const tiers = terms.tiers.map(({ from, rate }, index) => ({
    from: Money.parse(from, currency, `/override/tiers/${index}/from`),
    rate: fraction(rate, `/override/tiers/${index}/rate`),
  }));
  for (const [index, tier] of tiers.entries()) {
    const former = tiers[index - 1];
    if (former ? !tier.from.isGreaterThan(former.from) : !tier.from.isZero)
      refuse(`/override/tiers/${index}/from`, former ? 'Tiers rise.' : 'The first tier is from 0.');
  }
  return { ...terms, tiers: tiers.map(({ from, rate }) => ({ from: from.toDecimal(), rate })) };
}

function fraction(text: string, pointer: string): string {
  const rate = Rate.parse(text, pointer);
  if (rate.scaled <= Rate.UNIT) return rate.toDecimal();
  throw new DomainError('RATE_INVALID', { pointer, detail: 'It is at most 1, the whole.' });
}

function refuse(pointer: string, detail: string): never {
  throw new DomainError('VALIDATION_FAILED', { pointer, errors: [{ pointer, code: 'INVALID', detail }] });
}
