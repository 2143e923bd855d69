// What the person at the terminal sees: one line per step, with the seconds since the start.
// A process that was started again with another Node keeps counting from the first start.
const startedAt = Number(process.env.TRAVOBOOKS_STARTED_AT) || Date.now();

export const startedAtMs = startedAt;

export function say(text) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`[${seconds} s] ${text}\n`);
}

/** Prints that a long step still runs, so that silence never looks like a hang. */
export async function withHeartbeat(text, work) {
  say(text);
  const timer = setInterval(() => say(`${text} (still at it)`), 15_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** A failure the person can act on: printed without a stack trace. */
export class Refusal extends Error {}
