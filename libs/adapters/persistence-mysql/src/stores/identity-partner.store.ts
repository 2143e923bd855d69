import { type NewPartner, type PartnerRecord, PartnerStore } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { refusalOfDuplicate } from '../duplicate-keys';
import { insertBranch, insertUser } from './identity-inserts';
import { PARTNER_COLUMNS, partnerFromRow } from './identity.rows';
import { timestamp } from './records.store';

export class PartnerSqlStore extends PartnerStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  override async find(slug: string): Promise<PartnerRecord | null> {
    const [row] = await this.db.query<Row[]>(
      `SELECT ${PARTNER_COLUMNS}, p.address, p.fiscal_year_start FROM partners p WHERE p.slug = ?`,
      [slug],
    );
    if (!row) return null;
    return {
      ...partnerFromRow(row),
      partnerId: Number(row['partner_id']),
      address: String(row['address']),
      fiscalYearStart: String(row['fiscal_year_start']),
    };
  }

  override async insert(partner: NewPartner, at: Date): Promise<number> {
    try {
      return await this.db.transaction(async (manager) => {
        const inserted: { insertId: number | string } = await manager.query(
          'INSERT INTO partners (slug, name, country, functional_currency, time_zone, address, fiscal_year_start, settings, created_at) VALUES ?',
          [
            [
              [
                partner.slug,
                partner.name,
                partner.country,
                partner.functionalCurrency,
                partner.timeZone,
                partner.address,
                partner.fiscalYearStart,
                JSON.stringify(partner.settings),
                timestamp(at),
              ],
            ],
          ],
        );
        const partnerId = Number(inserted.insertId);
        for (const branch of partner.branches) await insertBranch(manager, partnerId, branch);
        for (const user of partner.users) await insertUser(manager, partnerId, user);
        return partnerId;
      });
    } catch (error) {
      throw refusalOfDuplicate(error);
    }
  }
}
