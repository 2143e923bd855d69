import { DomainError, ITEM_KINDS, parseDay, Rate, type Day, type TaxBase } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { TaxRuleRecord } from '../ports/directory-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';

export interface CreateTaxRuleCommand {
  readonly code: string;
  readonly base: TaxBase;
  readonly rate: string;
  readonly inclusive?: boolean | null | undefined;
  /** Item kinds; absent: every kind. */
  readonly appliesTo?: readonly string[] | null | undefined;
  readonly method?: 'OPERATION' | 'PROVISIONAL' | null | undefined;
  readonly provisionalMargin?: string | null | undefined;
  readonly deemedPercent?: string | null | undefined;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
}

/** A rule of a tax from a day on, naming what it is a part of (ledger.md, decision 6). The next one of its code ends it. */
export class CreateTaxRule {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  async execute(scope: RequestScope, command: CreateTaxRuleCommand): Promise<TaxRuleRecord> {
    const terms = termsOf(command);
    return await this.uow.run(scope, 'tax-rule', async (tx) => {
      const existing = await tx.setUp.lockTaxRule(terms.code, terms.validFrom);
      if (existing)
        throw new DomainError('ALREADY_EXISTS', { pointer: '/code', extra: { existing_id: existing } });
      const rule: TaxRuleRecord = { id: this.ids.next(), ...terms };
      tx.setUp.insertTaxRule(rule);
      tx.audit.add('tax_rule.create', 'TAX_RULE', rule.id, undefined, rule);
      return rule;
    });
  }
}

function termsOf(command: CreateTaxRuleCommand): Omit<TaxRuleRecord, 'id'> {
  const validFrom = parseDay(command.validFrom, '/valid_from');
  return {
    code: command.code,
    base: command.base,
    rate: fraction(command.rate, '/rate'),
    inclusive: inclusiveOf(command),
    appliesTo: command.appliesTo ?? ITEM_KINDS,
    ...marginOf(command),
    deemedPercent: deemedOf(command),
    validFrom,
    validTo: endOf(command.validTo, validFrom),
  };
}

/** A margin holds its tax always: margin x r / (100 + r). What is computed from a fare is never inside it. */
function inclusiveOf({ base, inclusive }: CreateTaxRuleCommand): boolean {
  if (base === 'MARGIN') {
    if (inclusive === false) refuse('/inclusive', 'The tax of a margin is inside it.');
    return true;
  }
  if (base === 'DEEMED_FARE' && inclusive)
    refuse('/inclusive', 'A tax on a deemed part of the fare comes on top of it.');
  if ((base === 'SUB_AGENT_SHARE' || base === 'COLLECTED_AT_SOURCE') && inclusive)
    refuse('/inclusive', 'What is taken for the state comes on top of the sale.');
  return inclusive ?? false;
}

function marginOf(command: CreateTaxRuleCommand): Pick<TaxRuleRecord, 'method' | 'provisionalMargin'> {
  const { base, method, provisionalMargin } = command;
  if (base !== 'MARGIN') {
    if (method) refuse('/method', 'A method belongs to a tax on the margin.');
    if (provisionalMargin) refuse('/provisional_margin', 'It belongs to a tax on the margin.');
    return { method: null, provisionalMargin: null };
  }
  if (method === 'PROVISIONAL') {
    if (!provisionalMargin) refuse('/provisional_margin', 'PROVISIONAL needs last year\u2019s margin.');
    return { method, provisionalMargin: fraction(provisionalMargin, '/provisional_margin') };
  }
  if (provisionalMargin) refuse('/provisional_margin', 'It belongs to the method PROVISIONAL.');
  return { method: 'OPERATION', provisionalMargin: null };
}

function deemedOf({ base, deemedPercent }: CreateTaxRuleCommand): string | null {
  if (base !== 'DEEMED_FARE') {
    if (deemedPercent) refuse('/deemed_percent', 'It belongs to a tax on a deemed part of the fare.');
    return null;
  }
  if (!deemedPercent) refuse('/deemed_percent', 'Say which part of the basic fare counts, such as 0.05.');
  const part = fraction(deemedPercent, '/deemed_percent');
  if (Rate.parse(part).isZero) refuse('/deemed_percent', 'It is above zero.');
  return part;
}

function endOf(validTo: string | null | undefined, validFrom: Day): Day | null {
  if (!validTo) return null;
  const end = parseDay(validTo, '/valid_to');
  if (end < validFrom) refuse('/valid_to', 'A rule ends on its first day or later.');
  return end;
}

/** Zero to one, in its shortest form. */
function fraction(text: string, pointer: string): string {
  const rate = Rate.parse(text, pointer);
  if (rate.scaled > Rate.UNIT) throw new DomainError('RATE_INVALID', { pointer, detail: 'It is at most 1.' });
  return rate.toDecimal();
}

function refuse(pointer: string, detail: string): never {
  throw new DomainError('VALIDATION_FAILED', { pointer, errors: [{ pointer, code: 'INVALID', detail }] });
}
