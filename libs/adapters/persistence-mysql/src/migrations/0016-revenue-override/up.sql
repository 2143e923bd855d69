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
