/* eslint-disable @nx/enforce-module-boundaries -- a journey starts the API in its own process; nothing of it reaches the web app */
import { join } from 'node:path';
import { writeAirTicket } from '@travobooks/gds-records';
import { Sealer } from '@travobooks/persistence-mysql';
import type { DataSource } from 'typeorm';
import { Databases } from '../../api/src/http/handles';
import type { TestPartner } from '../../api/src/testing/new-partner';
import { type StartedApi, startApi } from '../../api/src/testing/start-api';

/** The day of every journey, in the API and in the browser: the worked case C01 is dated on it. */
export const NOW = new Date('2026-05-01T06:00:00Z');
export const TODAY = '2026-05-01';
export const PASSWORD = 'correct horse battery staple';
/** Sold to Rahman Corporation: fare 50,000.00, taxes 15,400.00, fee 1,000.00, VAT 150.00. */
export const OWED = '66,550.00';

export const startJourneyApi = (): Promise<StartedApi> => startApi({ webDist: join(__dirname, '../dist') });

/** Numbers and chains what is posted, as the worker does each second. */
export async function seal(api: StartedApi, partner: TestPartner): Promise<void> {
  await new Sealer(api.app.get(Databases).reads as unknown as DataSource).sealAll(partner.partnerId);
}

export interface Agency extends TestPartner {
  readonly customerId: string;
  readonly airlineId: string;
}

/** A fresh partner that can sell: customers with credit, an airline with commission, VAT on the fee. */
export async function newAgency(api: StartedApi): Promise<Agency> {
  const partner = await api.newPartner({
    name: 'Skyline Travels Ltd',
    password: PASSWORD,
    settings: {
      approvals: { booking: '200000.00', manual_journal: null, credit_limit: null },
      imports: { gds_issue: 'BY_HAND', customer_rules: [], default_service_fee: '1000.00' },
      rate_limit_per_minute: 1_000_000,
    },
  });
  const senior = partner.as('SENIOR_ACCOUNTANT');
  const made = async (path: string, body: unknown): Promise<{ id: string }> => {
    const answer = await senior.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as { id: string };
  };
  const customer = { kind: 'CORPORATE', credit_limit: '145000.00', payment_terms_days: 30 };
  const { id: customerId } = await made('/v1/customers', { ...customer, name: 'Rahman Corporation' });
  await made('/v1/customers', { ...customer, name: 'Padma Textiles Ltd', credit_limit: '2000000.00' });
  await made('/v1/customers', {
    ...customer,
    name: 'নাসরিন করিম',
    kind: 'INDIVIDUAL',
    credit_limit: '100000.00',
  });
  const airline = { kind: 'AIRLINE', settlement: 'BSP', treatment: 'AGENT' };
  const { id: airlineId } = await made('/v1/suppliers', {
    ...airline,
    name: 'Emirates',
    iata_numeric: '176',
  });
  await made('/v1/suppliers', { ...airline, name: 'Biman Bangladesh Airlines', iata_numeric: '997' });
  await made(`/v1/suppliers/${airlineId}/contracts`, {
    valid_from: '2025-07-01',
    commission: { rate: '0.07' },
  });
  await made('/v1/tax-rules', { code: 'BD-VAT-FEE', base: 'FEE', rate: '0.15', valid_from: '2025-07-01' });
  return { ...partner, customerId, airlineId };
}

/** An AIR record of today with the values of C01: customer unknown, everything else known. */
export const airRecord = (documentNumber: string, locator = 'ABC123'): string =>
  writeAirTicket({
    locator,
    amd: `01000${documentNumber.slice(-5)}`,
    office: 'DAC1S2100',
    agencyIata: '42300017',
    carrier: { code: 'EK', numeric: '176', name: 'EMIRATES' },
    issuedOn: TODAY,
    currency: 'BDT',
    baseFare: '50000.00',
    taxes: [
      { code: 'BD', amount: '5000.00' },
      { code: 'YQ', amount: '10400.00' },
    ],
    commissionPercent: '7',
    formOfPayment: 'CASH',
    passengers: [{ name: 'RAHMAN/AYESHA MRS', documentNumber }],
    segments: [
      { from: 'DAC', to: 'DXB', flight: '583', class: 'Y', date: '2026-05-28' },
      { from: 'DXB', to: 'DAC', flight: '584', class: 'Y', date: '2026-08-10' },
    ],
  });

/** The sale of C01 by hand, as the person named. */
export async function sell(
  agency: Agency,
  as: 'SUPERVISOR' | 'TRAVEL_AGENT',
  change: Record<string, unknown> = {},
  item: Record<string, unknown> = {},
): Promise<{ id: string; reference: string }> {
  const answer = await agency.as(as).post('/v1/bookings', {
    customer_id: agency.customerId,
    currency: 'BDT',
    record_locator: 'QX7LMA',
    ...change,
    items: [
      {
        kind: 'AIR_TICKET',
        supplier_id: agency.airlineId,
        description: 'DAC-DXB-DAC',
        traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
        service_dates: [
          { date: '2026-05-28', weight: '1' },
          { date: '2026-08-10', weight: '1' },
        ],
        base_fare: '50000.00',
        taxes: [
          { code: 'BD', amount: '5000.00' },
          { code: 'YQ', amount: '10400.00' },
        ],
        service_fee: '1000.00',
        form_of_payment: 'CASH',
        ...item,
      },
    ],
  });
  if (answer.status !== 201) throw new Error(`booking: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as { id: string; reference: string };
}

export async function issue(
  agency: Agency,
  as: 'SUPERVISOR' | 'TRAVEL_AGENT',
  booking: { id: string },
  documentNumber: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const read = (await agency.as(as).get(`/v1/bookings/${booking.id}`)).body as { items: { id: string }[] };
  const documents = [{ item_id: read.items[0]?.id, document_number: documentNumber }];
  const answer = await agency
    .as(as)
    .post(`/v1/bookings/${booking.id}/issue`, { documents, issued_on: TODAY, ...more });
  if (answer.status >= 300) throw new Error(`issue: ${answer.status} ${JSON.stringify(answer.body)}`);
}
