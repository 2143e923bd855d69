-- Where cash lies and where cards are taken; secrets of a gateway are sealed, they leave the house never and the database as they are.
CREATE TABLE drawers (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, name VARCHAR(100) NOT NULL, currency CHAR(3) NOT NULL,
  branch_id BINARY(16) NOT NULL, external_ref VARCHAR(100) NULL, created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY drawers_ref (partner_id, external_ref), KEY drawers_branch (partner_id, branch_id)
);

CREATE TABLE gateways (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, provider VARCHAR(20) NOT NULL, name VARCHAR(100) NOT NULL,
  currency CHAR(3) NOT NULL, sealed_secrets TEXT NULL, secret_names JSON NOT NULL, external_ref VARCHAR(100) NULL,
  version INT NOT NULL DEFAULT 1, created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY gateways_ref (partner_id, external_ref)
);

-- Where a supplier is paid: changed by two people, and nothing is paid out until bank_hold_until.
ALTER TABLE suppliers ADD COLUMN bank_details JSON NULL, ADD COLUMN bank_changed_at DATETIME(6) NULL, ADD COLUMN bank_hold_until DATETIME(6) NULL;

-- Terms beside the commission for all: lines by route and class, tax withheld on it, override with tiers. A contract is never edited.
ALTER TABLE supplier_contracts ADD COLUMN commission_lines JSON NULL, ADD COLUMN withholding JSON NULL, ADD COLUMN override_terms JSON NULL;

ALTER TABLE booking_items ADD COLUMN route VARCHAR(80) NULL AFTER service_dates, ADD COLUMN booking_class VARCHAR(10) NULL AFTER route;

ALTER TABLE tax_rules
  ADD COLUMN method VARCHAR(20) NULL, ADD COLUMN provisional_margin DECIMAL(20,10) NULL, ADD COLUMN deemed_percent DECIMAL(20,10) NULL,
  ADD COLUMN valid_to DATE NULL;
