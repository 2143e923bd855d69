-- How an item is sold beside its price: treatment, costs, billing, plan; and the stock at one's own risk that it is sold from.
ALTER TABLE booking_items ADD COLUMN terms JSON NULL, ADD COLUMN allotment_id BINARY(16) NULL, ADD KEY booking_items_allotment (partner_id, allotment_id);

-- A price that is due later has a row of each service date before anything is deferred: no entry has opened it.
ALTER TABLE revenue_schedules MODIFY COLUMN entry_id BINARY(16) NULL;

CREATE TABLE instalments (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, booking_id BINARY(16) NOT NULL, item_id BINARY(16) NOT NULL, due_on DATE NOT NULL,
  currency CHAR(3) NOT NULL, amount DECIMAL(19,4) NOT NULL, state VARCHAR(12) NOT NULL DEFAULT 'PLANNED', billed DECIMAL(19,4) NULL,
  vat DECIMAL(19,4) NULL, invoice_id BINARY(16) NULL, entry_id BINARY(16) NULL,
  PRIMARY KEY (partner_id, id), KEY instalments_item (partner_id, item_id), KEY instalments_due (partner_id, state, due_on)
);

CREATE TABLE allotments (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, supplier_id BINARY(16) NOT NULL, branch_id BINARY(16) NULL, service_date DATE NOT NULL,
  description VARCHAR(200) NOT NULL, quantity INT NOT NULL, sold INT NOT NULL DEFAULT 0, currency CHAR(3) NOT NULL, unit_cost DECIMAL(19,4) NOT NULL,
  state VARCHAR(12) NOT NULL DEFAULT 'OPEN', entry_id BINARY(16) NULL, external_ref VARCHAR(100) NULL, metadata JSON NULL,
  version INT NOT NULL DEFAULT 1, created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY allotments_ref (partner_id, external_ref), KEY allotments_date (partner_id, service_date)
);
