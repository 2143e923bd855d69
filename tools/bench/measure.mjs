// Rounds, medians and percentiles. A row compares two things measured in turn inside one run.
import { availableParallelism, loadavg } from 'node:os';

export const median = (values) => percentile(values, 0.5);

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Runs `work` from `clients` loops for `ms`; answers rate per second and latencies in ms. */
export async function closedLoop(clients, ms, work) {
  const latencies = [];
  const until = performance.now() + ms;
  const started = performance.now();
  const loop = async (client) => {
    while (performance.now() < until) {
      const at = performance.now();
      await work(client);
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => loop(client)));
  return {
    rate: (latencies.length * 1000) / (performance.now() - started),
    p50: median(latencies),
    p99: percentile(latencies, 0.99),
    count: latencies.length,
  };
}

/** Variants in turn, `rounds` times, after one round of warming up. */
export async function interleaved(rounds, variants) {
  const results = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, run] of Object.entries(variants)) {
      const result = await run();
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}

const rows = [];

/**
 * One row of the table.
 * @param better 'higher' when the ratio must reach the goal, 'lower' when it must stay under it
 */
export function report(id, what, measured, limit, ratio, goal, better = 'higher') {
  const met = better === 'higher' ? ratio >= goal : ratio <= goal;
  const sign = better === 'higher' ? '≥' : '≤';
  const by = better === 'higher' ? goal / ratio : ratio / goal;
  const row = [
    id.padEnd(5),
    what.padEnd(66),
    String(measured).padStart(10),
    String(limit).padStart(16),
    ratio.toFixed(2).padStart(9),
    `${sign} ${goal}`.padStart(9),
    met ? '  met' : `  MISSED by ${((by - 1) * 100).toFixed(0)} %`,
  ];
  rows.push({ id, met });
  process.stdout.write(`${row.join(' ')}\n`);
}

export function heading() {
  const row = [
    'row  ',
    'what'.padEnd(66),
    'measured'.padStart(10),
    'limit, same run'.padStart(16),
    'ratio'.padStart(9),
    'goal'.padStart(9),
  ];
  process.stdout.write(`${row.join(' ')}\n`);
  process.stdout.write(loadLine());
}

/** On a machine that does other things only ratios count, and rows without a limit in the same run do not count at all. */
const loadLine = () =>
  `      load of the machine: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')} on ${availableParallelism()} processors\n`;

export const summary = () =>
  `${loadLine()}${rows.filter((row) => !row.met).length} of ${rows.length} goals missed\n`;
