import { SYSTEM_USER, type RequestScope } from '@travobooks/application';
import type { PartnersQuery } from '@travobooks/persistence-mysql';

/** The worker's own scope for a partner; null: there is none of this number. */
export async function systemScope(partners: PartnersQuery, partnerId: number): Promise<RequestScope | null> {
  const partner = await partners.facts(partnerId);
  return (
    partner && {
      partnerId,
      userId: SYSTEM_USER,
      branchId: null,
      roles: [],
      permissions: {},
      requestId: 'worker',
      partner,
    }
  );
}
