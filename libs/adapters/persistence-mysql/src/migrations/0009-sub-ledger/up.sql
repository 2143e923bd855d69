-- Dimensions of money (gateway, drawer), of memos and of cost; and what each leg of an entry with two currencies is worth in the other.
ALTER TABLE journal_lines
  ADD COLUMN gateway_id BINARY(16) NULL, ADD COLUMN drawer_id BINARY(16) NULL, ADD COLUMN memo_id BINARY(16) NULL,
  ADD COLUMN cost_centre VARCHAR(40) NULL, ADD COLUMN counter_amount DECIMAL(19,4) NULL, ADD COLUMN counter_currency CHAR(3) NULL;

-- The sub-ledger of every item account. `party_id` is who owes or is owed, so that one person's open items are read alone.
ALTER TABLE open_items
  ADD COLUMN gateway_id BINARY(16) NULL, ADD COLUMN memo_id BINARY(16) NULL, ADD COLUMN branch_id BINARY(16) NULL,
  ADD COLUMN reference VARCHAR(60) NULL, ADD COLUMN due_on DATE NULL, ADD COLUMN fx_rate DECIMAL(20,10) NOT NULL DEFAULT 1,
  ADD COLUMN party_id BINARY(16) AS (COALESCE(customer_id, supplier_id)) PERSISTENT,
  ADD COLUMN is_open TINYINT(1) AS (IF(open_amount <> 0 OR functional_open <> 0, 1, NULL)) PERSISTENT,
  ADD KEY open_items_entry (partner_id, entry_id), ADD KEY open_items_party (partner_id, party_id, account, is_open);

UPDATE open_items o JOIN journal_lines l ON l.partner_id = o.partner_id AND l.entry_id = o.entry_id AND l.account = o.account AND l.side = o.side
  SET o.branch_id = l.branch_id, o.fx_rate = l.fx_rate;

-- An entry's own schedules are found when it is taken back.
ALTER TABLE revenue_schedules ADD KEY revenue_schedules_entry (partner_id, entry_id), ADD KEY revenue_schedules_ended (partner_id, recognised_entry_id);

-- What has changed an open amount, and by which entry: taken (positive) or given back. Open = total - sum of these, always.
CREATE TABLE applications (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, target_type VARCHAR(8) NOT NULL, target_id BINARY(16) NOT NULL,
  entry_id BINARY(16) NULL, source_type VARCHAR(30) NOT NULL, source_id BINARY(16) NOT NULL, amount DECIMAL(19,4) NOT NULL,
  functional_amount DECIMAL(19,4) NOT NULL, applied_on DATE NOT NULL, created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), KEY applications_target (partner_id, target_id), KEY applications_entry (partner_id, entry_id),
  KEY applications_source (partner_id, source_id)
);

-- What was taken before these rows were kept, in one row a document or item.
INSERT INTO applications
  SELECT v.partner_id, UNHEX(REPLACE(UUID(), '-', '')), 'INVOICE', v.id, v.entry_id, 'BEFORE', v.id, v.total - v.open_amount, v.functional_total - v.functional_open, v.issued_on, UTC_TIMESTAMP(6)
  FROM invoices v WHERE v.total <> v.open_amount OR v.functional_total <> v.functional_open;
INSERT INTO applications
  SELECT o.partner_id, UNHEX(REPLACE(UUID(), '-', '')), 'ITEM', o.id, o.entry_id, 'BEFORE', o.id, o.amount - o.open_amount, o.functional_amount - o.functional_open, o.opened_on, UTC_TIMESTAMP(6)
  FROM open_items o WHERE o.amount <> o.open_amount OR o.functional_amount <> o.functional_open;
