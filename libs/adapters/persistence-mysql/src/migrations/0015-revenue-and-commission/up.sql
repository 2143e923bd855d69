-- Runs: what works through many rows and posts; each has a progress, can be killed and goes on. `run_key` names what may run once (a night).
CREATE TABLE runs (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, kind VARCHAR(30) NOT NULL, state VARCHAR(12) NOT NULL, parameters JSON NOT NULL,
  run_key VARCHAR(60) NULL, user_id BINARY(16) NOT NULL, permissions JSON NULL, total INT NOT NULL DEFAULT 0, done INT NOT NULL DEFAULT 0,
  posted INT NOT NULL DEFAULT 0, counts JSON NOT NULL, problem VARCHAR(500) NULL, created_at DATETIME(6) NOT NULL, finished_at DATETIME(6) NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY runs_run_key (partner_id, run_key), KEY runs_state (state, created_at), KEY runs_kind (partner_id, kind, id)
);

CREATE TABLE run_entries (
  partner_id INT UNSIGNED NOT NULL, run_id BINARY(16) NOT NULL, entry_id BINARY(16) NOT NULL, PRIMARY KEY (partner_id, run_id, entry_id)
);

-- The next day on which something of an issued booking is served or expires: the nightly run reads no other bookings.
ALTER TABLE bookings ADD COLUMN next_service_on DATE NULL, ADD KEY bookings_service (partner_id, next_service_on);
UPDATE bookings SET next_service_on = issued_on WHERE state IN ('ISSUED', 'PARTIALLY_USED', 'PARTIALLY_REFUNDED');

-- Who did not come has not used the document: it expires at the end of its validity.
ALTER TABLE booking_items ADD COLUMN no_show_on DATE NULL;

-- What was accrued of each contract's override, by month; the next month accrues what is due less these.
CREATE TABLE override_accruals (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, contract_id BINARY(16) NOT NULL, supplier_id BINARY(16) NOT NULL,
  period_from DATE NOT NULL, through DATE NOT NULL, volume DECIMAL(19,4) NOT NULL, due DECIMAL(19,4) NOT NULL, amount DECIMAL(19,4) NOT NULL,
  probable_tier DECIMAL(19,4) NULL, entry_id BINARY(16) NOT NULL, is_reversed TINYINT(1) NOT NULL DEFAULT 0, created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), KEY override_accruals_contract (partner_id, contract_id, period_from), KEY override_accruals_entry (partner_id, entry_id)
);

-- Commission that suppliers pay later, and override, received or invoiced.
CREATE TABLE supplier_commissions (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, kind VARCHAR(12) NOT NULL, state VARCHAR(12) NOT NULL, supplier_id BINARY(16) NOT NULL,
  bank_account_id BINARY(16) NULL, number VARCHAR(60) NULL, received_on DATE NOT NULL, currency CHAR(3) NOT NULL, amount DECIMAL(19,4) NOT NULL,
  withheld DECIMAL(19,4) NOT NULL, difference DECIMAL(19,4) NOT NULL, entry_id BINARY(16) NOT NULL, made_by BINARY(16) NOT NULL, created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), KEY supplier_commissions_supplier (partner_id, supplier_id, id), KEY supplier_commissions_entry (partner_id, entry_id)
);
