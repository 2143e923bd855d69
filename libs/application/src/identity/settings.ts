import { DomainError, Money } from '@travobooks/domain';
import type { ApprovedAction } from '../approval/approved-action.port';
import { askApproval } from '../approval/ask-approval';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type {
  ApprovalThresholds,
  DunningStep,
  InvoiceSettings,
  PartnerSettings,
  RequestScope,
} from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';

/** Groups are merged field by field; `null` in approvals means: never asked. */
export interface SettingsChange {
  readonly approvals?: Partial<PartnerSettings['approvals']> | undefined;
  readonly bsp?: Partial<PartnerSettings['bsp']> | undefined;
  /** The steps replace the former ones. */
  readonly dunning?:
    | { readonly steps: readonly (Omit<DunningStep, 'hold'> & { readonly hold?: boolean | undefined })[] }
    | undefined;
  readonly rounding?: Partial<PartnerSettings['rounding']> | undefined;
  readonly drawers?: Partial<PartnerSettings['drawers']> | undefined;
  readonly imports?: Partial<PartnerSettings['imports']> | undefined;
  readonly invoices?: Partial<InvoiceSettings> | undefined;
  readonly fx_stale_days?: number | undefined;
  readonly grouping?: PartnerSettings['grouping'] | undefined;
  readonly language?: PartnerSettings['language'] | undefined;
  readonly rate_limit_per_minute?: number | undefined;
}

/** Before due, due, a week after it, two weeks, hold (product.md, work of the week). */
const DUNNING: readonly DunningStep[] = [
  { days: -3, text: 'A friendly reminder: the invoice below is due in three days.', hold: false },
  { days: 0, text: 'The invoice below is due today.', hold: false },
  { days: 7, text: 'The invoice below has been due for a week. Please pay it now.', hold: false },
  { days: 14, text: 'The invoice below has been due for two weeks. Please pay it at once.', hold: false },
  { days: 21, text: 'The invoice below is not paid. Until it is we cannot sell on account.', hold: true },
];

const INDIAN_GROUPING = new Set(['BDT', 'INR', 'NPR', 'LKR', 'PKR']);

export function defaultSettings(currency: string, change: SettingsChange = {}): PartnerSettings {
  const defaults: PartnerSettings = {
    approvals: {
      booking: amount('200000', currency),
      manual_journal: amount('50000', currency),
      credit_limit: amount('500000', currency),
      refund: amount('100000', currency),
      payout: amount('1000000', currency),
      credit_note: amount('10000', currency),
      write_off: amount('10000', currency),
      goodwill: amount('10000', currency),
      payout_always_two: false,
    },
    dunning: { steps: DUNNING },
    rounding: { small_difference: amount('0', currency) },
    drawers: { blind_count: false },
    bsp: { tolerance: amount('0', currency), void_cut_off: '23:30', adm_review_days: 14, dispute_days: 30 },
    imports: { gds_issue: 'BY_HAND', customer_rules: [], default_service_fee: amount('0', currency) },
    fx_stale_days: 7,
    grouping: INDIAN_GROUPING.has(currency) ? 'INDIAN' : 'WESTERN',
    language: 'en',
    rate_limit_per_minute: 6_000,
  };
  return mergeSettings(defaults, change, currency);
}

export function mergeSettings(
  current: PartnerSettings,
  change: SettingsChange,
  currency: string,
): PartnerSettings {
  const merged: PartnerSettings = {
    approvals: merge(current.approvals, thresholdsOf(change.approvals), true),
    dunning: change.dunning?.steps ? { steps: stepsOf(change.dunning.steps) } : current.dunning,
    rounding: merge(current.rounding, change.rounding),
    drawers: merge(current.drawers, change.drawers),
    bsp: merge(current.bsp, change.bsp),
    imports: merge(current.imports, change.imports),
    invoices: merge(current.invoices ?? { tax_number: null, bank_account_id: null }, change.invoices, true),
    fx_stale_days: change.fx_stale_days ?? current.fx_stale_days,
    grouping: change.grouping ?? current.grouping,
    language: change.language ?? current.language,
    rate_limit_per_minute: change.rate_limit_per_minute ?? current.rate_limit_per_minute,
  };
  return exactAmounts(merged, currency);
}

/** Settings as they were kept: what was not asked then has its default. */
export function completeSettings(kept: Partial<PartnerSettings>, currency: string): PartnerSettings {
  const defaults = defaultSettings(currency);
  return { ...defaults, ...kept, approvals: { ...defaults.approvals, ...kept.approvals } };
}

/** In order of their days, each day once. */
function stepsOf(
  steps: readonly (Omit<DunningStep, 'hold'> & { readonly hold?: boolean | undefined })[],
): DunningStep[] {
  const sorted = steps
    .map(({ days, text, hold }) => ({ days, text: text.trim(), hold: hold ?? false }))
    .sort((a, b) => a.days - b.days);
  const twice = sorted.find((step, index) => sorted[index + 1]?.days === step.days);
  if (twice) {
    const pointer = '/dunning/steps';
    const detail = `Two steps stand on day ${twice.days}.`;
    throw new DomainError('VALIDATION_FAILED', { pointer, errors: [{ pointer, code: 'INVALID', detail }] });
  }
  return sorted;
}

/** Amounts are kept with the currency's own decimals; one that does not fit is refused with its pointer. */
function exactAmounts(settings: PartnerSettings, currency: string): PartnerSettings {
  const { approvals, bsp, imports, rounding } = settings;
  const exact = (value: ApprovalThresholds[keyof ApprovalThresholds], name: string) =>
    typeof value === 'string' ? amount(value, currency, `/approvals/${name}`) : value;
  const thresholds = Object.entries(approvals).map(([name, value]) => [name, exact(value, name)] as const);
  return {
    ...settings,
    approvals: Object.fromEntries(thresholds) as unknown as ApprovalThresholds,
    rounding: {
      small_difference: amount(rounding.small_difference, currency, '/rounding/small_difference'),
    },
    bsp: { ...bsp, tolerance: amount(bsp.tolerance, currency, '/bsp/tolerance') },
    imports: {
      ...imports,
      default_service_fee: amount(imports.default_service_fee, currency, '/imports/default_service_fee'),
    },
  };
}

const amount = (text: string, currency: string, pointer?: string): string =>
  Money.parse(text, currency, pointer).toDecimal();

/** @param nullsCount null is a value of its own (switched off); else it is as good as absent */
function merge<T extends object>(current: T, change: Partial<T> | undefined, nullsCount = false): T {
  const given = Object.entries(change ?? {}).filter(
    ([, value]) => value !== undefined && (nullsCount || value !== null),
  );
  return { ...current, ...Object.fromEntries(given) };
}

/** Two people for each payout is a yes or no: null says nothing of it. */
function thresholdsOf(change: SettingsChange['approvals']): SettingsChange['approvals'] {
  const { payout_always_two: two, ...amounts } = change ?? {};
  return typeof two === 'boolean' ? { ...amounts, payout_always_two: two } : amounts;
}

export interface SettingsOutcome {
  readonly settings: PartnerSettings;
  /** Set when a second person must agree first: nothing is changed yet. */
  readonly approvalId: string | null;
}

/** Most settings change at once; the thresholds above which a second person is asked wait for one themselves. */
export class ChangeSettings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  /** @param check sees the settings as they stand under the lock: the place for `If-Match` */
  execute(
    scope: RequestScope,
    change: SettingsChange,
    check: (settings: PartnerSettings) => void,
  ): Promise<SettingsOutcome> {
    return this.uow.run(scope, 'settings', async (tx) => {
      const before = await tx.identity.lockSettings();
      check(before);
      await requireBankAccount(tx, change.invoices?.bank_account_id);
      const after = mergeSettings(before, change, scope.partner.functionalCurrency);
      const moved = movedThresholds(before, after, scope.partner.functionalCurrency);
      if (moved.length === 0) return { settings: saveSettings(tx, before, after), approvalId: null };
      const objectId = partnerObject(scope.partnerId);
      const pending = await tx.identity.pendingApproval('THRESHOLDS', objectId);
      if (pending) throw new DomainError('APPROVAL_PENDING', { extra: { approval_id: pending } });
      const approvalId = askApproval(tx, this.ids, {
        kind: 'THRESHOLDS',
        objectType: 'SETTINGS',
        objectId,
        objectVersion: 1,
        amount: null,
        currency: null,
        command: { change, seen: before.approvals } satisfies KeptThresholds,
        summary: `Approval thresholds: ${moved.join(', ')}`,
        branchId: null,
        makerReason: null,
      });
      return { settings: before, approvalId };
    });
  }
}

async function requireBankAccount(tx: Tx, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const foreign = await tx.journal.foreignTo(new Map([['bank_account_id', [id]]]));
  if (foreign.size > 0)
    throw new DomainError('VALIDATION_FAILED', {
      pointer: '/invoices/bank_account_id',
      detail: 'There is no such bank account.',
    });
}

interface KeptThresholds {
  readonly change: SettingsChange;
  /** The thresholds as the maker saw them. */
  readonly seen: PartnerSettings['approvals'];
}

/** Registered for approvals of kind THRESHOLDS. */
export class ApplyThresholds implements ApprovedAction {
  readonly kind = 'THRESHOLDS' as const;

  async run(tx: Tx, approval: ApprovalRecord): Promise<PartnerSettings> {
    const { change, seen } = approval.command as KeptThresholds;
    const currency = tx.scope.partner.functionalCurrency;
    const before = await tx.identity.lockSettings();
    const asSeen = mergeSettings(before, { approvals: seen }, currency);
    if (movedThresholds(asSeen, before, currency).length > 0)
      throw new DomainError('VERSION_STALE', {
        detail: 'The thresholds were changed after the request was made.',
      });
    return saveSettings(tx, before, mergeSettings(before, change, currency));
  }
}

function saveSettings(tx: Tx, before: PartnerSettings, after: PartnerSettings): PartnerSettings {
  tx.identity.putSettings(after);
  tx.audit.add('settings.changed', 'settings', tx.scope.userId, before, after);
  return after;
}

/** Each threshold that differs, as people read it. */
function movedThresholds(before: PartnerSettings, after: PartnerSettings, currency: string): string[] {
  const names = Object.keys(after.approvals) as (keyof PartnerSettings['approvals'])[];
  const shown = (value: string | boolean | null): string =>
    typeof value === 'boolean' ? (value ? 'on' : 'off') : value === null ? 'off' : `${value} ${currency}`;
  return names
    .filter((name) => before.approvals[name] !== after.approvals[name])
    .map((name) => `${name} from ${shown(before.approvals[name])} to ${shown(after.approvals[name])}`);
}

/** Settings have no id of their own; one request at a time is found by this. */
const partnerObject = (partnerId: number): string =>
  `00000000-0000-7000-8000-${partnerId.toString(16).padStart(12, '0')}`;
