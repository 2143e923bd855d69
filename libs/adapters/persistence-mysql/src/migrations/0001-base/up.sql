-- The base of the house. partner_id leads every key, so that one partner's data can move to another server.
-- Ids are UUIDv7 in BINARY(16); money is DECIMAL(19,4) beside its currency; rates DECIMAL(20,10); times UTC.

CREATE TABLE partners (
  partner_id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug VARCHAR(40) NOT NULL, name VARCHAR(200) NOT NULL, country CHAR(2) NOT NULL,
  functional_currency CHAR(3) NOT NULL, time_zone VARCHAR(64) NOT NULL,
  address VARCHAR(500) NOT NULL DEFAULT '', fiscal_year_start CHAR(5) NOT NULL DEFAULT '01-01',
  settings JSON NOT NULL, created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  UNIQUE KEY partners_slug (slug)
);

CREATE TABLE branches (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, code VARCHAR(10) NOT NULL, name VARCHAR(100) NOT NULL,
  iata_numeric CHAR(8) NULL, gds_offices JSON NOT NULL, external_ref VARCHAR(100) NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY branches_code (partner_id, code), UNIQUE KEY branches_ref (partner_id, external_ref)
);

CREATE TABLE users (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, email VARCHAR(190) NOT NULL, name VARCHAR(120) NOT NULL,
  password_hash VARCHAR(255) NULL, totp_secret VARCHAR(255) NULL, totp_confirmed TINYINT(1) NOT NULL DEFAULT 0,
  totp_last_counter BIGINT NOT NULL DEFAULT 0, failed_sign_ins INT NOT NULL DEFAULT 0, locked_until DATETIME(6) NULL,
  branch_id BINARY(16) NULL, state VARCHAR(20) NOT NULL DEFAULT 'ACTIVE', preferences JSON NOT NULL,
  external_ref VARCHAR(100) NULL, created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (partner_id, id), UNIQUE KEY users_email (email), UNIQUE KEY users_ref (partner_id, external_ref)
);

CREATE TABLE user_roles (
  partner_id INT UNSIGNED NOT NULL, user_id BINARY(16) NOT NULL, role VARCHAR(40) NOT NULL,
  PRIMARY KEY (partner_id, user_id, role)
);

CREATE TABLE sessions (
  id_hash CHAR(64) NOT NULL PRIMARY KEY, partner_id INT UNSIGNED NOT NULL, user_id BINARY(16) NOT NULL,
  csrf_token VARCHAR(64) NOT NULL, created_at DATETIME(6) NOT NULL, seen_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL, revoked_at DATETIME(6) NULL, KEY sessions_user (partner_id, user_id)
);

CREATE TABLE access_tokens (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, user_id BINARY(16) NOT NULL, name VARCHAR(100) NOT NULL,
  lookup CHAR(16) NOT NULL, secret_hash VARCHAR(255) NOT NULL, permissions JSON NULL,
  created_at DATETIME(6) NOT NULL, expires_at DATETIME(6) NOT NULL, revoked_at DATETIME(6) NULL, used_at DATETIME(6) NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY access_tokens_lookup (lookup), KEY access_tokens_user (partner_id, user_id)
);

CREATE TABLE customers (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, name VARCHAR(200) NOT NULL, kind VARCHAR(20) NOT NULL,
  email VARCHAR(190) NULL, phone VARCHAR(40) NULL, address VARCHAR(500) NULL, tax_number VARCHAR(60) NULL,
  payment_terms_days INT NOT NULL DEFAULT 0, state VARCHAR(30) NOT NULL DEFAULT 'ACTIVE', branch_id BINARY(16) NULL,
  external_ref VARCHAR(100) NULL, metadata JSON NULL, version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY customers_ref (partner_id, external_ref), KEY customers_name (partner_id, name)
);

-- The row that a sale locks: limit (NULL: no credit) and what counts against it, in functional currency.
CREATE TABLE customer_credit (
  partner_id INT UNSIGNED NOT NULL, customer_id BINARY(16) NOT NULL, credit_limit DECIMAL(19,4) NULL,
  open_invoices DECIMAL(19,4) NOT NULL DEFAULT 0, unapplied DECIMAL(19,4) NOT NULL DEFAULT 0,
  PRIMARY KEY (partner_id, customer_id)
);

CREATE TABLE suppliers (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, name VARCHAR(200) NOT NULL, kind VARCHAR(20) NOT NULL,
  settlement VARCHAR(20) NOT NULL, treatment VARCHAR(20) NOT NULL, iata_numeric CHAR(3) NULL,
  state VARCHAR(30) NOT NULL DEFAULT 'ACTIVE', external_ref VARCHAR(100) NULL, metadata JSON NULL,
  version INT NOT NULL DEFAULT 1, created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY suppliers_ref (partner_id, external_ref),
  KEY suppliers_numeric (partner_id, iata_numeric), KEY suppliers_name (partner_id, name)
);

CREATE TABLE supplier_contracts (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, supplier_id BINARY(16) NOT NULL, valid_from DATE NOT NULL,
  commission_rate DECIMAL(20,10) NULL, commission_amount DECIMAL(19,4) NULL, commission_currency CHAR(3) NULL,
  recognition VARCHAR(20) NOT NULL DEFAULT 'SERVICE_DATE', recall VARCHAR(20) NOT NULL DEFAULT 'REFUNDED_BASE',
  commission_paid VARCHAR(10) NOT NULL DEFAULT 'NETTED', created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY supplier_contracts_day (partner_id, supplier_id, valid_from)
);

CREATE TABLE tax_rules (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, code VARCHAR(40) NOT NULL, base VARCHAR(20) NOT NULL,
  rate DECIMAL(20,10) NOT NULL, inclusive TINYINT(1) NOT NULL DEFAULT 0, applies_to JSON NOT NULL, valid_from DATE NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY tax_rules_code (partner_id, code, valid_from)
);

CREATE TABLE fx_rates (
  partner_id INT UNSIGNED NOT NULL, from_currency CHAR(3) NOT NULL, to_currency CHAR(3) NOT NULL, kind VARCHAR(10) NOT NULL,
  rate_date DATE NOT NULL, rate DECIMAL(20,10) NOT NULL,
  PRIMARY KEY (partner_id, from_currency, to_currency, kind, rate_date)
);

CREATE TABLE bank_accounts (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, name VARCHAR(100) NOT NULL, kind VARCHAR(10) NOT NULL,
  currency CHAR(3) NOT NULL, branch_id BINARY(16) NULL, external_ref VARCHAR(100) NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY bank_accounts_ref (partner_id, external_ref)
);

CREATE TABLE accounts (
  partner_id INT UNSIGNED NOT NULL, code VARCHAR(10) NOT NULL, name VARCHAR(120) NOT NULL, type VARCHAR(12) NOT NULL,
  is_control TINYINT(1) NOT NULL DEFAULT 0, active TINYINT(1) NOT NULL DEFAULT 1, required_dimensions JSON NOT NULL,
  PRIMARY KEY (partner_id, code)
);

CREATE TABLE periods (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, fiscal_year VARCHAR(10) NOT NULL, name VARCHAR(20) NOT NULL,
  starts_on DATE NOT NULL, ends_on DATE NOT NULL, state VARCHAR(20) NOT NULL DEFAULT 'OPEN',
  PRIMARY KEY (partner_id, starts_on), UNIQUE KEY periods_id (partner_id, id)
);

CREATE TABLE bookings (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, reference VARCHAR(20) NOT NULL, branch_id BINARY(16) NOT NULL,
  customer_id BINARY(16) NOT NULL, currency CHAR(3) NOT NULL, state VARCHAR(30) NOT NULL, record_locator VARCHAR(10) NULL,
  gds VARCHAR(4) NULL, pnr_created DATE NULL, time_limit DATETIME(6) NULL, notes VARCHAR(2000) NULL,
  sale_total DECIMAL(19,4) NOT NULL, made_by BINARY(16) NOT NULL, approval_id BINARY(16) NULL, issued_on DATE NULL,
  external_ref VARCHAR(100) NULL, metadata JSON NULL, version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY bookings_reference (partner_id, reference),
  UNIQUE KEY bookings_ref (partner_id, external_ref), KEY bookings_locator (partner_id, record_locator),
  KEY bookings_customer (partner_id, customer_id), KEY bookings_state (partner_id, state, time_limit),
  KEY bookings_updated (partner_id, updated_at)
);

CREATE TABLE booking_items (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, booking_id BINARY(16) NOT NULL, position INT NOT NULL,
  kind VARCHAR(20) NOT NULL, state VARCHAR(30) NOT NULL, supplier_id BINARY(16) NULL, description VARCHAR(300) NOT NULL,
  traveller JSON NULL, service_dates JSON NOT NULL, base_fare DECIMAL(19,4) NOT NULL, taxes JSON NOT NULL,
  commission_rate DECIMAL(20,10) NULL, commission DECIMAL(19,4) NULL, service_fee DECIMAL(19,4) NOT NULL,
  markup DECIMAL(19,4) NOT NULL, discount DECIMAL(19,4) NOT NULL, form_of_payment VARCHAR(20) NOT NULL,
  card_amount DECIMAL(19,4) NULL, emd_type CHAR(1) NULL, related_item_id BINARY(16) NULL,
  document_number VARCHAR(30) NULL, conjunction JSON NULL, document_issued_on DATE NULL, sale JSON NULL,
  PRIMARY KEY (partner_id, id), KEY booking_items_booking (partner_id, booking_id, position)
);

-- A ticket or EMD. One number is sold once: the number stays taken when it is voided (a restore brings it back).
CREATE TABLE tickets (
  partner_id INT UNSIGNED NOT NULL, document_number VARCHAR(30) NOT NULL, kind VARCHAR(12) NOT NULL, state VARCHAR(20) NOT NULL,
  booking_id BINARY(16) NOT NULL, item_id BINARY(16) NOT NULL, supplier_id BINARY(16) NOT NULL, issued_on DATE NOT NULL,
  conjunction_of VARCHAR(30) NULL, coupons JSON NOT NULL,
  PRIMARY KEY (partner_id, document_number), KEY tickets_item (partner_id, item_id), KEY tickets_booking (partner_id, booking_id)
);

CREATE TABLE booking_history (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, booking_id BINARY(16) NOT NULL, event VARCHAR(40) NOT NULL,
  from_state VARCHAR(30) NULL, to_state VARCHAR(30) NULL, user_id BINARY(16) NOT NULL, at DATETIME(6) NOT NULL, detail JSON NULL,
  PRIMARY KEY (partner_id, booking_id, id)
);

-- Invoices, credit notes and debit notes: issued once, never edited; only state and open amount move.
CREATE TABLE invoices (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, kind VARCHAR(12) NOT NULL, number VARCHAR(30) NOT NULL,
  state VARCHAR(20) NOT NULL, branch_id BINARY(16) NOT NULL, customer_id BINARY(16) NOT NULL, booking_id BINARY(16) NULL,
  credits_id BINARY(16) NULL, currency CHAR(3) NOT NULL, total DECIMAL(19,4) NOT NULL, open_amount DECIMAL(19,4) NOT NULL,
  functional_total DECIMAL(19,4) NOT NULL, functional_open DECIMAL(19,4) NOT NULL, fx_rate DECIMAL(20,10) NOT NULL,
  issued_on DATE NOT NULL, due_on DATE NOT NULL, reason VARCHAR(300) NULL, entry_id BINARY(16) NOT NULL,
  is_open TINYINT(1) AS (IF(open_amount <> 0, 1, NULL)) PERSISTENT, created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY invoices_number (partner_id, number),
  KEY invoices_customer (partner_id, customer_id, is_open, due_on), KEY invoices_booking (partner_id, booking_id),
  KEY invoices_credits (partner_id, credits_id)
);

CREATE TABLE invoice_lines (
  partner_id INT UNSIGNED NOT NULL, invoice_id BINARY(16) NOT NULL, line_no INT NOT NULL, item_id BINARY(16) NULL,
  kind VARCHAR(20) NOT NULL, description VARCHAR(300) NOT NULL, document_number VARCHAR(30) NULL, tax_code VARCHAR(40) NULL,
  amount DECIMAL(19,4) NOT NULL, PRIMARY KEY (partner_id, invoice_id, line_no)
);

CREATE TABLE number_sequences (
  partner_id INT UNSIGNED NOT NULL, name VARCHAR(40) NOT NULL, next_no BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (partner_id, name)
);

-- The journal. The application may INSERT and SELECT; triggers refuse the rest to everyone.
CREATE TABLE journal_entries (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, entry_date DATE NOT NULL, period_start DATE NOT NULL,
  kind VARCHAR(20) NOT NULL, event VARCHAR(40) NOT NULL, source_type VARCHAR(30) NOT NULL, source_id BINARY(16) NOT NULL,
  source_reference VARCHAR(60) NOT NULL, sequence INT NOT NULL, description VARCHAR(300) NOT NULL,
  reverses_id BINARY(16) NULL, booking_id BINARY(16) NULL, branch_id BINARY(16) NULL, posted_at DATETIME(6) NOT NULL,
  posted_by BINARY(16) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY journal_entries_event (partner_id, source_type, source_id, event, sequence),
  UNIQUE KEY journal_entries_reversal (partner_id, reverses_id), KEY journal_entries_date (partner_id, entry_date, id),
  KEY journal_entries_booking (partner_id, booking_id)
);

CREATE TABLE journal_lines (
  partner_id INT UNSIGNED NOT NULL, entry_id BINARY(16) NOT NULL, line_no SMALLINT UNSIGNED NOT NULL,
  account VARCHAR(10) NOT NULL, entry_date DATE NOT NULL, side CHAR(1) NOT NULL, amount DECIMAL(19,4) NOT NULL,
  currency CHAR(3) NOT NULL, functional_amount DECIMAL(19,4) NOT NULL, fx_rate DECIMAL(20,10) NOT NULL,
  fx_source VARCHAR(20) NOT NULL, branch_id BINARY(16) NULL, customer_id BINARY(16) NULL, supplier_id BINARY(16) NULL,
  item_id BINARY(16) NULL, document_number VARCHAR(30) NULL, bank_account_id BINARY(16) NULL, tax_code VARCHAR(40) NULL,
  invoice_id BINARY(16) NULL,
  PRIMARY KEY (partner_id, entry_id, line_no),
  KEY journal_lines_account (partner_id, account, entry_date, side, functional_amount),
  KEY journal_lines_customer (partner_id, customer_id, entry_date),
  CONSTRAINT journal_lines_side CHECK (side IN ('D', 'C')), CONSTRAINT journal_lines_sign CHECK (amount >= 0 AND functional_amount >= 0)
);

-- Entries that the sealing worker has not yet chained and rolled up: the tail that reports add.
CREATE TABLE journal_unsealed (
  partner_id INT UNSIGNED NOT NULL, entry_id BINARY(16) NOT NULL, posted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, entry_id)
);

CREATE TABLE journal_seals (
  partner_id INT UNSIGNED NOT NULL, number BIGINT UNSIGNED NOT NULL, entry_id BINARY(16) NOT NULL,
  hash CHAR(64) NOT NULL, previous_hash CHAR(64) NOT NULL, sealed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, number), UNIQUE KEY journal_seals_entry (partner_id, entry_id)
);

-- Made by the sealing worker, never on the path of a sale. Branch NULL is stored as zero bytes.
CREATE TABLE account_days (
  partner_id INT UNSIGNED NOT NULL, account VARCHAR(10) NOT NULL, day DATE NOT NULL, branch_id BINARY(16) NOT NULL,
  debit DECIMAL(21,4) NOT NULL, credit DECIMAL(21,4) NOT NULL,
  PRIMARY KEY (partner_id, day, account, branch_id)
);

CREATE TABLE account_months (
  partner_id INT UNSIGNED NOT NULL, month DATE NOT NULL, account VARCHAR(10) NOT NULL, branch_id BINARY(16) NOT NULL,
  debit DECIMAL(21,4) NOT NULL, credit DECIMAL(21,4) NOT NULL,
  PRIMARY KEY (partner_id, month, account, branch_id)
);

-- Sub-ledgers of the control accounts other than 1101 (whose items are the invoices): one row an open document.
CREATE TABLE open_items (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, account VARCHAR(10) NOT NULL, customer_id BINARY(16) NULL,
  supplier_id BINARY(16) NULL, item_id BINARY(16) NULL, document_number VARCHAR(30) NULL, entry_id BINARY(16) NOT NULL,
  side CHAR(1) NOT NULL, currency CHAR(3) NOT NULL, amount DECIMAL(19,4) NOT NULL, open_amount DECIMAL(19,4) NOT NULL,
  functional_amount DECIMAL(19,4) NOT NULL, functional_open DECIMAL(19,4) NOT NULL, opened_on DATE NOT NULL,
  PRIMARY KEY (partner_id, id), KEY open_items_account (partner_id, account, open_amount), KEY open_items_item (partner_id, item_id)
);

-- Deferred revenue still to recognise: one row a service date. 2031-2035 equal the sum of what is not recognised.
CREATE TABLE revenue_schedules (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, item_id BINARY(16) NOT NULL, part VARCHAR(12) NOT NULL,
  service_date DATE NOT NULL, deferred_account VARCHAR(10) NOT NULL, revenue_account VARCHAR(10) NOT NULL,
  currency CHAR(3) NOT NULL, amount DECIMAL(19,4) NOT NULL, functional_amount DECIMAL(19,4) NOT NULL,
  state VARCHAR(12) NOT NULL DEFAULT 'OPEN', entry_id BINARY(16) NOT NULL, recognised_entry_id BINARY(16) NULL,
  PRIMARY KEY (partner_id, id), KEY revenue_schedules_due (partner_id, state, service_date), KEY revenue_schedules_item (partner_id, item_id)
);

CREATE TABLE audit_log (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, at DATETIME(6) NOT NULL, user_id BINARY(16) NOT NULL,
  action VARCHAR(60) NOT NULL, object_type VARCHAR(30) NOT NULL, object_id BINARY(16) NOT NULL, request_id VARCHAR(64) NULL,
  before_state JSON NULL, after_state JSON NULL, PRIMARY KEY (partner_id, id), KEY audit_log_object (partner_id, object_id)
);

CREATE TABLE outbox (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, partner_id INT UNSIGNED NOT NULL, type VARCHAR(60) NOT NULL,
  payload JSON NOT NULL, created_at DATETIME(6) NOT NULL, sent_at DATETIME(6) NULL,
  is_pending TINYINT(1) AS (IF(sent_at IS NULL, 1, NULL)) PERSISTENT, KEY outbox_pending (is_pending, id), KEY outbox_partner (partner_id, id)
);

CREATE TABLE idempotency_keys (
  partner_id INT UNSIGNED NOT NULL, idempotency_key VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id BINARY(16) NOT NULL, request_hash CHAR(64) NOT NULL, status SMALLINT NULL, body MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL, PRIMARY KEY (partner_id, idempotency_key), KEY idempotency_keys_age (created_at)
);

CREATE TABLE approvals (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, kind VARCHAR(30) NOT NULL, state VARCHAR(12) NOT NULL,
  object_type VARCHAR(30) NOT NULL, object_id BINARY(16) NOT NULL, object_version INT NOT NULL, amount DECIMAL(19,4) NULL,
  currency CHAR(3) NULL, command JSON NOT NULL, summary VARCHAR(300) NOT NULL, maker_id BINARY(16) NOT NULL,
  branch_id BINARY(16) NULL, maker_reason VARCHAR(500) NULL, checker_id BINARY(16) NULL, checker_reason VARCHAR(500) NULL,
  created_at DATETIME(6) NOT NULL, expires_at DATETIME(6) NOT NULL, decided_at DATETIME(6) NULL, version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (partner_id, id), KEY approvals_state (partner_id, state, id), KEY approvals_object (partner_id, object_id)
);

CREATE TABLE import_runs (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, kind VARCHAR(20) NOT NULL, file_name VARCHAR(255) NOT NULL,
  file_hash CHAR(64) NOT NULL, content MEDIUMBLOB NULL, state VARCHAR(30) NOT NULL, user_id BINARY(16) NOT NULL,
  customer_id BINARY(16) NULL, branch_id BINARY(16) NULL, problem VARCHAR(500) NULL, total_records INT NOT NULL DEFAULT 0,
  done_records INT NOT NULL DEFAULT 0, created_at DATETIME(6) NOT NULL, finished_at DATETIME(6) NULL,
  PRIMARY KEY (partner_id, id), KEY import_runs_state (state, created_at)
);

CREATE TABLE import_records (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, run_id BINARY(16) NOT NULL, position INT NOT NULL, line INT NOT NULL,
  outcome VARCHAR(12) NOT NULL, needs VARCHAR(40) NULL, code VARCHAR(60) NULL, detail VARCHAR(500) NULL, booking_id BINARY(16) NULL,
  record_key VARCHAR(190) NULL, content_hash CHAR(64) NULL, record_type VARCHAR(12) NULL, locator VARCHAR(10) NULL,
  document_numbers JSON NOT NULL, parsed JSON NULL, raw_text MEDIUMTEXT NULL, dismissed_reason VARCHAR(300) NULL,
  dismissed_by BINARY(16) NULL, completion JSON NULL, version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), KEY import_records_run (partner_id, run_id, position),
  KEY import_records_inbox (partner_id, outcome, needs), KEY import_records_key (partner_id, record_key),
  KEY import_records_locator (partner_id, locator)
);

CREATE TABLE leader_fence (name VARCHAR(40) NOT NULL PRIMARY KEY, holder VARCHAR(64) NOT NULL, fence BIGINT UNSIGNED NOT NULL);
