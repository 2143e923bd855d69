import { randomUUID } from 'node:crypto';
import type { ApiAnswer, ApiClient } from '@travobooks/testing';
import { type Agency, bookingOf, done, nextDocument, ticketC01 } from './agency.fixture';

/** A draft of C01 and the command that issues it. */
export async function draft(agency: Agency, client: ApiClient): Promise<{ path: string; command: object }> {
  const booking = done(await client.post('/v1/bookings', bookingOf(agency, 'BDT', ticketC01(agency))), 201);
  return {
    path: `/v1/bookings/${booking.id}`,
    command: {
      documents: [{ item_id: booking.items[0].id, document_number: nextDocument() }],
      issued_on: '2026-05-01',
    },
  };
}

export interface Tally {
  issued: number;
  voided: number;
  readonly unexpected: string[];
}

/** One till: it sells, voids every third sale, and sends every second command twice at once under the same key. */
async function till(agency: Agency, goOn: (round: number) => boolean, tally: Tally): Promise<void> {
  const client = agency.as('TRAVEL_AGENT');
  for (let round = 0; goOn(round); round += 1) {
    const { path, command } = await draft(agency, client);
    const answers = await sendTwice(client, `${path}/issue`, command, round % 2 === 0);
    const good = answers.filter((answer) => answer.status === 200);
    const others = answers.filter(
      (answer) => answer.status !== 200 && answer.body.code !== 'IDEMPOTENCY_IN_PROGRESS',
    );
    tally.issued += good.length > 0 ? 1 : 0;
    if (new Set(good.map((answer) => JSON.stringify(answer.body))).size !== 1 || others.length > 0)
      tally.unexpected.push(
        JSON.stringify(answers.map(({ status, body }) => [status, body.code ?? body.invoice_id])),
      );
    if (round % 3 !== 2) continue;
    const voided = await client.post(`${path}/void`, {
      reason: 'Changed their mind',
      voided_on: '2026-05-01',
    });
    if (voided.status === 200) tally.voided += 1;
    else tally.unexpected.push(JSON.stringify([voided.status, voided.body]));
  }
}

async function sendTwice(
  client: ApiClient,
  path: string,
  command: object,
  twice: boolean,
): Promise<ApiAnswer[]> {
  const key = randomUUID();
  return await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => client.post(path, command, { key })));
}

/** So many tills on one customer and one branch. */
export async function runTills(
  agency: Agency,
  tills: number,
  goOn: (round: number) => boolean,
): Promise<Tally> {
  const tally: Tally = { issued: 0, voided: 0, unexpected: [] };
  await Promise.all(Array.from({ length: tills }, () => till(agency, goOn, tally)));
  return tally;
}
