import type { DataSource } from 'typeorm';
import { controlBalances } from '../read-models/reports-control-accounts.query';
import { inSnapshot } from '../read-models/reports-balances';
import { formatScaled } from '@travobooks/domain';
import { type Check, type CheckTools, toolsFor, type Verdict } from './check';
import { BALANCE_CHECKS } from './balance-checks';
import { CHAIN_CHECK, JOURNAL_CHECKS } from './journal-checks';
import { PAYMENT_CHECKS } from './payment-checks';
import { PLATFORM_CHECKS } from './platform-checks';
import { MEMO_CHECKS } from './memo-checks';
import { REFUND_CHECKS } from './refund-checks';
import { REVENUE_CHECKS } from './revenue-checks';
import { SALES_CHECKS } from './sales-checks';

export interface DoctorOptions {
  /** Absent: every partner. */
  readonly partnerId?: number;
  /** Incremental: entries sealed after this number, and the tail. Needs a partner. */
  readonly since?: number;
  /** An account that may see triggers. */
  readonly admin?: DataSource;
  readonly now?: Date;
}

export interface Finding {
  readonly check: string;
  readonly rule: string;
  readonly state: 'PASSED' | 'FAILED' | 'SKIPPED';
  /** The first offending row, or why it was skipped. */
  readonly detail: string | null;
  readonly duration_ms: number;
}

const CHECKS: readonly Check[] = [
  ...JOURNAL_CHECKS,
  CHAIN_CHECK,
  ...BALANCE_CHECKS,
  {
    name: 'control accounts',
    rule: 'Each control account equals its sub-ledger.',
    incremental: true,
    run: controlAccounts,
  },
  ...SALES_CHECKS,
  ...MEMO_CHECKS,
  ...REFUND_CHECKS,
  ...PAYMENT_CHECKS,
  ...REVENUE_CHECKS,
  ...PLATFORM_CHECKS,
];

/** The invariants of the ledger, checked on live data. Reads only; takes no lock that a sale would wait for. */
export class Doctor {
  constructor(private readonly db: DataSource) {}

  async examine(options: DoctorOptions = {}): Promise<Finding[]> {
    const scope = {
      partnerId: options.partnerId ?? null,
      since: options.since ?? null,
      now: options.now ?? new Date(),
    };
    const tools = toolsFor(this.db, options.admin ?? null, scope);
    const due = CHECKS.filter((check) => options.since === undefined || check.incremental);
    // The chain takes about as long as all the others: two statements at a time, no more, since sales go on beside it.
    const chain = due.includes(CHAIN_CHECK) ? examined(CHAIN_CHECK, tools) : null;
    // What it fails with is told below; until then it is not unhandled.
    chain?.catch(() => undefined);
    const findings: Finding[] = [];
    try {
      for (const check of due) if (check !== CHAIN_CHECK) findings.push(await examined(check, tools));
    } finally {
      await chain?.catch(() => undefined);
    }
    if (chain) findings.splice(due.indexOf(CHAIN_CHECK), 0, await chain);
    return findings;
  }
}

async function examined(check: Check, tools: CheckTools): Promise<Finding> {
  const begun = performance.now();
  const verdict = await check.run(tools);
  const found = { check: check.name, rule: check.rule, duration_ms: Math.round(performance.now() - begun) };
  if (verdict === null) return { ...found, state: 'PASSED', detail: null };
  return 'skipped' in verdict
    ? { ...found, state: 'SKIPPED', detail: verdict.skipped }
    : { ...found, state: 'FAILED', detail: verdict.offence };
}

async function controlAccounts({ db, rows, scope }: CheckTools): Promise<Verdict> {
  const partners = await rows('SELECT p.partner_id FROM partners p WHERE {p}');
  for (const { partner_id: partnerId } of partners) {
    const balances = await inSnapshot(db, (runner) => controlBalances(runner, Number(partnerId)));
    const off = balances.find((row) => row.ledger !== row.sub);
    const whose = scope.partnerId === null ? `partner ${String(partnerId)}: ` : '';
    if (off)
      return {
        offence: `${whose}${off.account} is ${formatScaled(off.ledger, 4)} in the ledger and ${formatScaled(off.sub, 4)} in its sub-ledger`,
      };
  }
  return null;
}
