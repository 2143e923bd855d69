import {
  DomainError, JournalEntry, Money, Rate, dayInZone, lastDayOf, overrideDue, overrideLines, overridePeriodStart, type Day,
} from '@travobooks/domain';
import { openPeriodCheck } from '../booking/sale-checks';
import type { ReversibleAction } from '../ledger/reversible-action';
import { postEntries } from '../ledger/sub-ledger';
import { takeBack } from '../ledger/take-back';
import type { IdGenerator } from '../ports/clock.port';
import type { OverrideContract } from '../ports/commission-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { RunRecord } from '../ports/run-store.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import type { RunAction, RunParameters } from '../runs/run-action';

/**
 * The month's override of each contract that has one: what its contract period has earned so far less what was accrued
 * (ledger.md, override; case C37). So a second run posts nothing, a tier that is reached is trued up, a refund claws back.
 */
export class OverrideAccrualRun implements RunAction {
  readonly kind = 'OVERRIDE_ACCRUAL';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  async check(tx: Tx, parameters: RunParameters): Promise<void> {
    const through = throughOf(tx, parameters);
    await tx.journal.requireOpenPeriod(through);
    const probable = probableOf(tx, parameters);
    if (!probable) return;
    const contracts = await this.contracts(tx, through, parameters);
    if (!contracts.some(({ tiers }) => tiers.some(({ from }) => from.equals(probable))))
      refuse('/probable_tier', 'No contract has a tier from this amount.');
  }

  total(scope: RequestScope, parameters: RunParameters): Promise<number> {
    return this.uow.run(scope, 'override-contracts', async (tx) => (await this.contracts(tx, throughOf(tx, parameters), parameters)).length);
  }

  async execute(scope: RequestScope, run: RunRecord): Promise<void> {
    const contracts = await this.uow.run(scope, 'override-contracts', (tx) => this.contracts(tx, throughOf(tx, run.parameters), run.parameters));
    for (const contract of contracts)
      await this.uow.run(scope, 'override-accrual', async (tx) => {
        const entry = await accrueOverride(tx, this.ids, contract, { through: throughOf(tx, run.parameters), probable: probableOf(tx, run.parameters) });
        tx.runs.advance(run.id, { done: 1, entryIds: entry ? [entry.head.id] : [] });
      });
  }

  preview(scope: RequestScope, parameters: RunParameters): Promise<readonly JournalEntry[]> {
    return this.uow.run({ ...scope, dryRun: true }, 'override-accrual', async (tx) => {
      await this.check(tx, parameters);
      const through = throughOf(tx, parameters);
      const entries: JournalEntry[] = [];
      for (const contract of await this.contracts(tx, through, parameters)) {
        const entry = await accrueOverride(tx, this.ids, contract, { through, probable: probableOf(tx, parameters) });
        if (entry) entries.push(entry);
      }
      return entries;
    });
  }

  private async contracts(tx: Tx, through: Day, parameters: RunParameters): Promise<readonly OverrideContract[]> {
    const wanted = parameters['supplier_id'];
    const contracts = await tx.commissions.overrideContracts(through);
    return wanted === undefined ? contracts : contracts.filter(({ supplierId }) => supplierId === wanted);
  }
}

interface Accrual {
  readonly through: Day;
  /** Start of the tier that is highly probable. */
  readonly probable: Money | null;
}

async function accrueOverride(tx: Tx, ids: IdGenerator, contract: OverrideContract, { through, probable }: Accrual): Promise<JournalEntry | null> {
  await tx.commissions.lockContract(contract.id);
  await tx.journal.requireOpenPeriod(through);
  const periodFrom = overridePeriodStart(through, contract.period);
  const since = periodFrom < contract.validFrom ? contract.validFrom : periodFrom;
  const volume = await tx.commissions.volume(contract.supplierId, since, through);
  const due = overrideDue(volume, contract.tiers, contract.retroactive, probable);
  const change = due.minus(await tx.commissions.accrued(contract.id, periodFrom, through));
  if (change.isZero) return null;
  const id = ids.next();
  const reference = `Override ${periodFrom} to ${through}`;
  const open = change.isNegative ? await tx.subLedger.lockItems({ partyIds: [contract.supplierId], accounts: ['1110'] }) : [];
  const entry = JournalEntry.translate(
    {
      id: ids.next(), entryDate: through, kind: 'NORMAL', event: 'OVERRIDE_ACCRUAL', sequence: 0, reversesId: null, bookingId: null, branchId: null,
      source: { type: 'OVERRIDE', id, reference },
      description: `${change.isNegative ? 'Override clawed back' : 'Override accrued'} · ${contract.supplierName} · volume ${volume.toDecimal()} since ${since}`.slice(0, 300),
    },
    overrideLines(change, contract.supplierId, reference),
    { functionalCurrency: tx.scope.partner.functionalCurrency, rate: Rate.ONE, source: 'SAME' },
  );
  postEntries(tx, ids, [entry], open.filter(({ account }) => account === '1110'));
  tx.commissions.insertAccrual({
    id, contractId: contract.id, supplierId: contract.supplierId, periodFrom, through, volume, due, amount: change, probableTier: probable, entryId: entry.head.id,
  });
  return entry;
}

/** Taken back, it is not accrued: the next run of the month accrues it anew. */
export const OVERRIDE_REVERSAL: ReversibleAction = {
  sourceType: 'OVERRIDE',
  reverse: async (tx, ids, { stored, on, reason }) => {
    await tx.journal.requireOpenPeriod(on);
    const mirror = await takeBack(tx, ids, stored, { on });
    tx.commissions.reverseAccrual(stored.entry.head.id);
    tx.audit.add('override.reverse', 'OVERRIDE', stored.entry.head.source.id, { journal_entry_id: stored.entry.head.id }, { journal_entry_id: mirror.head.id, reason });
    return { entries: [mirror], checks: [openPeriodCheck(on, tx)], approvalId: null, creditNoteId: null, invoiceId: null };
  },
};

/** The month's last day; of the month that is not over yet, today. */
function throughOf(tx: Pick<Tx, 'scope' | 'now'>, parameters: RunParameters): Day {
  const month = String(parameters['period']);
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  if (month > today.slice(0, 7)) refuse('/period', 'The month has not begun.');
  const last = lastDayOf(month);
  return last > today ? today : last;
}

function probableOf(tx: Pick<Tx, 'scope'>, parameters: RunParameters): Money | null {
  const said = parameters['probable_tier'];
  return typeof said === 'string' ? Money.parse(said, tx.scope.partner.functionalCurrency, '/probable_tier') : null;
}

function refuse(pointer: string, detail: string): never {
  throw new DomainError('VALIDATION_FAILED', { pointer, errors: [{ pointer, code: 'INVALID', detail }] });
}
