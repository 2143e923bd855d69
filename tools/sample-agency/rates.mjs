// Rates of every Monday up to today and of every month's end: a later start adds what time has made missing.
import { keyOf } from './client.mjs';

const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);

export async function loadRates(api, { RATES, CLOSING_RATES, FIRST_RATE_DAY }) {
  const wanted = [];
  for (let day = Date.parse(FIRST_RATE_DAY); day <= Date.now(); day += 7 * DAY) {
    for (const [from, rate] of Object.entries(RATES))
      wanted.push({ date: iso(day), from, to: 'BDT', rate, kind: 'SPOT' });
  }
  for (let day = Date.parse(FIRST_RATE_DAY); day <= Date.now(); day += DAY) {
    if (iso(day).slice(0, 7) === iso(day + DAY).slice(0, 7)) continue;
    for (const [from, rate] of Object.entries(CLOSING_RATES))
      wanted.push({ date: iso(day), from, to: 'BDT', rate, kind: 'CLOSING' });
  }
  for (let start = 0; start < wanted.length; start += 200) {
    const rates = wanted.slice(start, start + 200);
    await api.post('/v1/fx-rates', { rates }, keyOf('rates', JSON.stringify(rates)));
  }
}
