import { Money } from '@travobooks/domain';
import type { PartnerSettings, RequestScope } from '../ports/request-scope.port';
import type { IdentityStore } from './identity-store.port';

/** Groups are merged field by field; `null` in approvals means: never asked. */
export interface SettingsChange {
  readonly approvals?: Partial<PartnerSettings['approvals']> | undefined;
  readonly bsp?: Partial<PartnerSettings['bsp']> | undefined;
  readonly imports?: Partial<PartnerSettings['imports']> | undefined;
  readonly fx_stale_days?: number | undefined;
  readonly grouping?: PartnerSettings['grouping'] | undefined;
  readonly language?: PartnerSettings['language'] | undefined;
  readonly rate_limit_per_minute?: number | undefined;
}

const INDIAN_GROUPING = new Set(['BDT', 'INR', 'NPR', 'LKR', 'PKR']);

export function defaultSettings(currency: string, change: SettingsChange = {}): PartnerSettings {
  const defaults: PartnerSettings = {
    approvals: {
      booking: amount('200000', currency),
      manual_journal: amount('50000', currency),
      credit_limit: amount('500000', currency),
    },
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
    approvals: merge(current.approvals, change.approvals),
    bsp: merge(current.bsp, change.bsp),
    imports: merge(current.imports, change.imports),
    fx_stale_days: change.fx_stale_days ?? current.fx_stale_days,
    grouping: change.grouping ?? current.grouping,
    language: change.language ?? current.language,
    rate_limit_per_minute: change.rate_limit_per_minute ?? current.rate_limit_per_minute,
  };
  return exactAmounts(merged, currency);
}

/** Amounts are kept with the currency's own decimals; one that does not fit is refused with its pointer. */
function exactAmounts(settings: PartnerSettings, currency: string): PartnerSettings {
  const { approvals, bsp, imports } = settings;
  const threshold = (name: keyof PartnerSettings['approvals']): string | null => {
    const value = approvals[name];
    return value === null ? null : amount(value, currency, `/approvals/${name}`);
  };
  return {
    ...settings,
    approvals: {
      booking: threshold('booking'),
      manual_journal: threshold('manual_journal'),
      credit_limit: threshold('credit_limit'),
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

function merge<T extends object>(current: T, change: Partial<T> | undefined): T {
  const given = Object.entries(change ?? {}).filter(([, value]) => value !== undefined);
  return { ...current, ...Object.fromEntries(given) };
}

export class ChangeSettings {
  constructor(private readonly store: IdentityStore) {}

  /** @param check sees the settings as they stand under the lock: the place for `If-Match` */
  execute(
    scope: RequestScope,
    change: SettingsChange,
    check: (settings: PartnerSettings) => void,
  ): Promise<PartnerSettings> {
    return this.store.changeSettings(scope, (settings) => {
      check(settings);
      return mergeSettings(settings, change, scope.partner.functionalCurrency);
    });
  }
}
