-- Money in. A receipt is the business object behind its entries (source type RECEIPT); what it has paid stands in applications.
CREATE TABLE receipts (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, state VARCHAR(20) NOT NULL, method VARCHAR(20) NOT NULL,
  customer_id BINARY(16) NOT NULL, branch_id BINARY(16) NULL, booking_id BINARY(16) NULL, currency CHAR(3) NOT NULL,
  amount DECIMAL(19,4) NOT NULL, credited DECIMAL(19,4) NOT NULL, functional_amount DECIMAL(19,4) NOT NULL, received_on DATE NOT NULL, bank_account_id BINARY(16) NULL,
  drawer_id BINARY(16) NULL, gateway_id BINARY(16) NULL, gateway_transaction_id VARCHAR(60) NULL, cheque_number VARCHAR(40) NULL,
  cheque_dated_on DATE NULL, command JSON NOT NULL, entry_id BINARY(16) NULL, external_ref VARCHAR(100) NULL, metadata JSON NULL,
  made_by BINARY(16) NOT NULL, version INT NOT NULL DEFAULT 1, created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY receipts_gateway (partner_id, gateway_id, gateway_transaction_id),
  UNIQUE KEY receipts_ref (partner_id, external_ref), KEY receipts_customer (partner_id, customer_id), KEY receipts_entry (partner_id, entry_id),
  KEY receipts_cheques (partner_id, state, cheque_dated_on), KEY receipts_day (partner_id, received_on)
);

-- Who moved a receipt from which state to which: appended, never changed.
CREATE TABLE receipt_history (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, receipt_id BINARY(16) NOT NULL, event VARCHAR(30) NOT NULL,
  from_state VARCHAR(20) NULL, to_state VARCHAR(20) NOT NULL, user_id BINARY(16) NOT NULL, at DATETIME(6) NOT NULL, detail JSON NULL,
  PRIMARY KEY (partner_id, id), KEY receipt_history_receipt (partner_id, receipt_id)
);

-- What a gateway pays out settles its transactions, which are open items of 1021.
ALTER TABLE open_items ADD KEY open_items_gateway (partner_id, gateway_id, is_open);

CREATE TABLE gateway_payouts (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, gateway_id BINARY(16) NOT NULL, bank_account_id BINARY(16) NOT NULL,
  paid_on DATE NOT NULL, currency CHAR(3) NOT NULL, gross DECIMAL(19,4) NOT NULL, fee DECIMAL(19,4) NOT NULL, fee_tax DECIMAL(19,4) NOT NULL,
  net DECIMAL(19,4) NOT NULL, state VARCHAR(20) NOT NULL, entry_id BINARY(16) NOT NULL, external_ref VARCHAR(100) NULL, made_by BINARY(16) NOT NULL,
  created_at DATETIME(6) NOT NULL, PRIMARY KEY (partner_id, id), UNIQUE KEY gateway_payouts_ref (partner_id, external_ref),
  KEY gateway_payouts_gateway (partner_id, gateway_id, paid_on)
);

CREATE TABLE chargebacks (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, gateway_id BINARY(16) NOT NULL, gateway_transaction_id VARCHAR(60) NOT NULL,
  receipt_id BINARY(16) NOT NULL, currency CHAR(3) NOT NULL, amount DECIMAL(19,4) NOT NULL, charge DECIMAL(19,4) NOT NULL,
  received_on DATE NOT NULL, decided_on DATE NULL, state VARCHAR(20) NOT NULL, entry_id BINARY(16) NOT NULL, made_by BINARY(16) NOT NULL,
  version INT NOT NULL DEFAULT 1, created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), KEY chargebacks_receipt (partner_id, receipt_id), KEY chargebacks_state (partner_id, state)
);

-- From opening to count. The count is kept as it was said, with what the books expected at that moment.
CREATE TABLE drawer_sessions (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, drawer_id BINARY(16) NOT NULL, state VARCHAR(10) NOT NULL, opened_at DATETIME(6) NOT NULL,
  opened_by BINARY(16) NOT NULL, counted_at DATETIME(6) NULL, counted_by BINARY(16) NULL, counted JSON NULL, counted_total DECIMAL(19,4) NULL,
  expected DECIMAL(19,4) NULL, entry_id BINARY(16) NULL, is_live BINARY(16) AS (IF(state = 'OPEN', drawer_id, NULL)) PERSISTENT,
  PRIMARY KEY (partner_id, id), UNIQUE KEY drawer_sessions_live (partner_id, is_live), KEY drawer_sessions_drawer (partner_id, drawer_id)
);
