import type { Row } from '../session';
import { type Check, type CheckTools, sqlCheck, type Verdict } from './check';

const JOURNAL = ['journal_entries', 'journal_lines', 'journal_seals', 'audit_log'] as const;
const OUTBOX_LATE_SECONDS = 300;
const UNSEALED_LATE_SECONDS = 120;
/** Well beyond the last try of a mail. */
const MAIL_LATE_HOURS = 3;

export const PLATFORM_CHECKS: readonly Check[] = [
  {
    name: 'grants',
    rule: 'The application cannot UPDATE or DELETE a journal row and cannot CREATE.',
    incremental: true,
    run: grants,
  },
  {
    name: 'triggers',
    rule: 'A trigger refuses UPDATE and DELETE of the journal to everyone.',
    incremental: true,
    run: triggers,
  },
  sqlCheck(
    'idempotency',
    'Every kept key has its answer.',
    true,
    'SELECT k.partner_id, k.idempotency_key, k.created_at FROM idempotency_keys k WHERE {k} AND (k.status IS NULL OR k.body IS NULL OR k.status NOT BETWEEN 200 AND 299) LIMIT 1',
    (row) => `the key of ${String(row['created_at'])} has no answer`,
  ),
  sqlCheck(
    'outbox',
    'No event waits longer than five minutes.',
    true,
    `SELECT o.partner_id, o.id, o.type, o.created_at FROM outbox o WHERE {o} AND o.is_pending = 1 AND o.created_at < {now} - INTERVAL ${OUTBOX_LATE_SECONDS} SECOND
     ORDER BY o.id LIMIT 1`,
    (row) =>
      `event ${String(row['id'])} (${String(row['type'])}) waits since ${String(row['created_at'])}: is a worker running?`,
  ),
  sqlCheck(
    'mails',
    'No mail waits longer than three hours: by then it is sent or given up.',
    true,
    `SELECT m.partner_id, MIN(m.created_at) AS created_at, MIN(m.problem) AS problem, COUNT(*) AS waiting FROM mails m WHERE {m} AND m.state = 'PENDING' AND m.created_at < {now} - INTERVAL ${MAIL_LATE_HOURS} HOUR
     GROUP BY m.partner_id LIMIT 1`,
    (row) =>
      `${String(row['waiting'])} mails wait since ${String(row['created_at'])} (${String(row['problem'] ?? 'not tried')}): is a worker running?`,
  ),
  sqlCheck(
    'tail',
    'No entry waits longer than two minutes for its seal.',
    true,
    `SELECT u.partner_id, u.posted_at, COUNT(*) AS waiting FROM journal_unsealed u WHERE {u} AND u.posted_at < {now} - INTERVAL ${UNSEALED_LATE_SECONDS} SECOND
     GROUP BY u.partner_id LIMIT 1`,
    (row) => `${String(row['waiting'])} entries wait since ${String(row['posted_at'])}: is a worker running?`,
  ),
];

async function grants({ db }: CheckTools): Promise<Verdict> {
  const rows = await db.query<Row[]>('SHOW GRANTS FOR CURRENT_USER()');
  const texts = rows
    .map((row) => String(Object.values(row)[0]))
    .filter((text) => !/^GRANT USAGE ON \*\.\*/.test(text));
  const wide = texts.find((text) => / ON (\*\.\*|[^ ]+\.\*) TO /.test(text));
  if (wide)
    return { skipped: 'connected as an account with rights on the whole schema, not as the application' };
  for (const text of texts) {
    const [, rights = '', table = ''] = /^GRANT (.+) ON `[^`]+`\.`([^`]+)` TO /.exec(text) ?? [];
    if (/\b(CREATE|ALTER|DROP|TRIGGER|ALL PRIVILEGES)\b/.test(rights))
      return { offence: `the application may ${rights} on ${table}` };
    if ((JOURNAL as readonly string[]).includes(table) && /\b(UPDATE|DELETE)\b/.test(rights))
      return { offence: `the application may ${rights} on ${table}` };
  }
  return null;
}

async function triggers({ admin }: CheckTools): Promise<Verdict> {
  if (!admin) return { skipped: 'needs the migration account: npm run doctor checks it' };
  const rows = await admin.query<Row[]>(
    "SELECT event_object_table AS table_name, event_manipulation AS event FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND action_timing = 'BEFORE' AND action_statement LIKE 'SIGNAL %'",
  );
  const there = new Set(rows.map((row) => `${String(row['table_name'])} ${String(row['event'])}`));
  const missing = JOURNAL.flatMap((table) => ['UPDATE', 'DELETE'].map((event) => `${table} ${event}`)).find(
    (wanted) => !there.has(wanted),
  );
  return missing ? { offence: `there is no trigger for ${missing}` } : null;
}
