import type { ApiAnswer } from '@travobooks/testing';
import type { PartnerOverrides, TestPartner } from '../testing/new-partner';
import type { StartedApi } from '../testing/start-api';

/** A partner that can sell: a customer with credit, an airline with a contract, VAT on the fee, rates of the week. */
export interface Agency extends TestPartner {
  readonly customerId: string;
  readonly airlineId: string;
}

export interface AgencyOptions {
  readonly partner?: PartnerOverrides;
  readonly creditLimit?: string;
}

export function done(answer: ApiAnswer, ...statuses: readonly number[]): ApiAnswer['body'] {
  const wanted = statuses.length > 0 ? statuses : [200, 201];
  if (wanted.includes(answer.status)) return answer.body;
  throw new Error(`expected ${wanted.join(' or ')}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
}

/** No threshold asks a second person unless the options say so: what is proven here is the posting. */
export async function newAgency(
  api: Pick<StartedApi, 'newPartner'>,
  options: AgencyOptions = {},
): Promise<Agency> {
  const partner = await api.newPartner({
    settings: {
      approvals: {
        booking: null,
        manual_journal: null,
        credit_limit: null,
        refund: null,
        payout: null,
        credit_note: null,
        write_off: null,
        goodwill: null,
      },
      rate_limit_per_minute: 1_000_000,
    },
    ...options.partner,
  });
  const senior = partner.as('SENIOR_ACCOUNTANT');
  const customer = done(
    await senior.post('/v1/customers', {
      name: 'Rahman Corporation',
      kind: 'CORPORATE',
      credit_limit: options.creditLimit ?? '900000000.00',
      payment_terms_days: 30,
    }),
  );
  const airline = done(
    await senior.post('/v1/suppliers', {
      name: 'Emirates',
      kind: 'AIRLINE',
      settlement: 'BSP',
      treatment: 'AGENT',
      iata_numeric: '176',
    }),
  );
  done(
    await senior.post(`/v1/suppliers/${airline.id}/contracts`, {
      valid_from: '2025-07-01',
      commission: { rate: '0.07' },
    }),
  );
  done(
    await senior.post('/v1/tax-rules', {
      code: 'BD-VAT-FEE',
      base: 'FEE',
      rate: '0.15',
      valid_from: '2025-07-01',
    }),
  );
  done(
    await senior.post('/v1/fx-rates', {
      rates: [
        { date: '2026-04-27', from: 'USD', to: 'BDT', rate: '122.00', kind: 'SPOT' },
        { date: '2026-04-27', from: 'GBP', to: 'BDT', rate: '160.00', kind: 'SPOT' },
      ],
    }),
  );
  return { ...partner, customerId: customer.id, airlineId: airline.id };
}

type Json = Readonly<Record<string, unknown>>;

export const AYESHA = { family_name: 'RAHMAN', given_name: 'AYESHA' };
export const ROUND_TRIP = [
  { date: '2026-05-28', weight: '1' },
  { date: '2026-08-10', weight: '1' },
];

/** The item of C01. */
export const ticketC01 = (agency: Pick<Agency, 'airlineId'>): Json => ({
  kind: 'AIR_TICKET',
  supplier_id: agency.airlineId,
  description: 'DAC-DXB-DAC',
  traveller: AYESHA,
  service_dates: ROUND_TRIP,
  base_fare: '50000.00',
  taxes: [
    { code: 'BD', amount: '5000.00' },
    { code: 'YQ', amount: '10400.00' },
  ],
  commission: { rate: '0.07' },
  service_fee: '1000.00',
  markup: '0.00',
  discount: '0.00',
  form_of_payment: 'CASH',
});

export const bookingOf = (
  agency: Pick<Agency, 'customerId'>,
  currency: string,
  ...items: readonly Json[]
): Json => ({
  customer_id: agency.customerId,
  currency,
  record_locator: 'ABC123',
  items,
});

let serial = 2_400_000_123;
/** The next document number of airline 176. */
export const nextDocument = (): string => `176${serial++}`;
