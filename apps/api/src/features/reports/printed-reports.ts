import { Injectable } from '@nestjs/common';
import type { RequestScope } from '@travobooks/application';
import { AGEING_BUCKETS, type AgeingReport, type CustomerStatement } from '@travobooks/persistence-mysql';
import type { EntryView, GeneralLedger, TrialBalance } from '@travobooks/persistence-mysql';
import { MAX_PRINTED_ROWS, ReportRenderer, type ReportDocument, type ReportFact } from '@travobooks/platform';
import type { Answer } from '../../http/answer';
import { pdfAnswer, refuseLength } from './report-format';

interface Days {
  readonly from: string;
  readonly to: string;
  readonly branch: string | null;
}

const fact = (name: ReportFact, value: string | null): ReportDocument['facts'] =>
  value === null ? [] : [{ name, value }];
const numberOf = ({ number, unsealed }: TrialBalance['as_of_entry']): string =>
  unsealed === 0 ? String(number) : `${number} + ${unsealed}`;

/** The same figures as the answer in JSON, on paper; language and grouping are the partner's. */
@Injectable()
export class PrintedReports {
  constructor(private readonly renderer: ReportRenderer) {}

  trialBalance(scope: RequestScope, report: TrialBalance, branch: string | null): Promise<Answer> {
    return this.print(
      scope,
      `trial-balance-${report.from}-${report.to}`,
      { ...report, branch },
      {
        kind: 'TRIAL_BALANCE',
        facts: fact('as_of_entry', numberOf(report.as_of_entry)),
        columns: [
          'account',
          'name',
          'opening_debit',
          'opening_credit',
          'period_debit',
          'period_credit',
          'closing_debit',
          'closing_credit',
        ],
        rows: report.rows.map((row) => ({ ...row })),
        totals: { ...report.totals },
      },
    );
  }

  generalLedger(scope: RequestScope, report: GeneralLedger, branch: string | null): Promise<Answer> {
    return this.print(
      scope,
      `general-ledger-${report.account}-${report.from}-${report.to}`,
      { ...report, branch },
      {
        kind: 'GENERAL_LEDGER',
        facts: [
          ...fact('account', `${report.account} ${report.name}`),
          ...fact('opening_balance', report.opening_balance),
          ...fact('closing_balance', report.closing_balance),
          ...fact('as_of_entry', numberOf(report.as_of_entry)),
        ],
        columns: ['entry_date', 'number', 'event', 'description', 'debit', 'credit', 'balance'],
        rows: report.data.map((line) => ({
          entry_date: line.entry_date,
          number: String(line.number ?? ''),
          event: line.event,
          description: line.description,
          debit: line.debit,
          credit: line.credit,
          balance: line.balance,
        })),
        totals: null,
      },
    );
  }

  /** Entries in the order of their making; only the first line of each bears its date. */
  journal(scope: RequestScope, entries: readonly EntryView[], days: Days): Promise<Answer> {
    return this.print(scope, `journal-${days.from}-${days.to}`, days, {
      kind: 'JOURNAL',
      facts: [],
      columns: ['entry_date', 'number', 'description', 'account', 'name', 'debit', 'credit'],
      rows: entries.flatMap((entry) =>
        entry.lines.map((line, index) => ({
          ...(index === 0
            ? {
                entry_date: entry.entry_date,
                number: String(entry.number ?? ''),
                description: entry.description,
              }
            : {}),
          account: line.account,
          name: line.account_name,
          [line.side === 'DEBIT' ? 'debit' : 'credit']: line.functional_amount,
        })),
      ),
      totals: null,
    });
  }

  ageing(scope: RequestScope, report: AgeingReport, branch: string | null): Promise<Answer> {
    return this.print(scope, `ar-ageing-${report.as_of}`, { from: report.as_of, to: report.as_of, branch }, {
      kind: 'AR_AGEING',
      facts: fact('as_of_entry', numberOf(report.as_of_entry)),
      columns: ['customer', ...AGEING_BUCKETS, 'credits', 'receivable'],
      rows: report.rows.map(({ customer_id: _id, ...row }) => row),
      totals: { ...report.totals },
    });
  }

  /** One table; the rows of each currency stand between its opening and its closing balance. */
  statement(scope: RequestScope, report: CustomerStatement): Promise<Answer> {
    return this.print(scope, `customer-statement-${report.from}-${report.to}`, { ...report, branch: null }, {
      kind: 'CUSTOMER_STATEMENT',
      facts: fact('customer', report.customer),
      columns: ['entry_date', 'documents', 'description', 'currency', 'debit', 'credit', 'balance'],
      rows: report.parts.flatMap(({ currency, opening_balance: opening, rows }) => [
        { entry_date: report.from, currency, balance: opening },
        ...rows.map(({ entry_date, documents, description, debit, credit, balance }) => ({ entry_date, documents, description, currency, debit, credit, balance })),
      ]),
      totals: null,
    });
  }

  private async print(
    scope: RequestScope,
    name: string,
    days: Days,
    report: Pick<ReportDocument, 'kind' | 'facts' | 'columns' | 'rows' | 'totals'>,
  ): Promise<Answer> {
    refuseLength(report.rows.length, MAX_PRINTED_ROWS);
    const { partner } = scope;
    const bytes = await this.renderer.render({
      ...report,
      facts: [...fact('days', `${days.from} – ${days.to}`), ...fact('branch', days.branch), ...report.facts],
      seller: partner.name,
      currency: partner.functionalCurrency,
      endsOn: days.to,
      grouping: partner.settings.grouping,
      language: partner.settings.language,
    });
    return pdfAnswer(name, bytes);
  }
}
