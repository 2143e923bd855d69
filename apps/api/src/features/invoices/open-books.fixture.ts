import type { StartedApi } from '../../testing/start-api';
import type { TestPartner } from '../../testing/new-partner';

/** May 2026, where the partner's own books do not have it yet. */
export async function openMay(api: StartedApi, partner: TestPartner): Promise<void> {
  const known = await api.rows(
    "SELECT starts_on FROM periods WHERE partner_id = ? AND starts_on = '2026-05-01'",
    [partner.partnerId],
  );
  if (known.length > 0) return;
  await api.rows(
    "INSERT INTO periods (partner_id, id, fiscal_year, name, starts_on, ends_on) VALUES (?, UNHEX(REPLACE(UUID(), '-', '')), '2025-26', '2026-05', '2026-05-01', '2026-05-31')",
    [partner.partnerId],
  );
}
