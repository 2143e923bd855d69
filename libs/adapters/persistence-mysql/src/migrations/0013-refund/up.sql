-- A refund from its quote to its payback. Amounts of each document stand in refund_items, as asked and as they come to.
CREATE TABLE refunds (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, booking_id BINARY(16) NOT NULL, branch_id BINARY(16) NOT NULL,
  customer_id BINARY(16) NOT NULL, kind VARCHAR(20) NOT NULL, state VARCHAR(24) NOT NULL, currency CHAR(3) NOT NULL,
  to_customer DECIMAL(19,4) NOT NULL, reason VARCHAR(300) NOT NULL, refunded_on DATE NULL, supplier_reference VARCHAR(60) NULL,
  states_before JSON NULL, credit_note_ids JSON NOT NULL, debit_note_ids JSON NOT NULL, entry_ids JSON NOT NULL,
  approval_id BINARY(16) NULL, made_by BINARY(16) NOT NULL, external_ref VARCHAR(100) NULL, metadata JSON NULL,
  expires_at DATETIME(6) NOT NULL, state_since DATETIME(6) NOT NULL, version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY refunds_ref (partner_id, external_ref), KEY refunds_booking (partner_id, booking_id),
  KEY refunds_state (partner_id, state, expires_at), KEY refunds_customer (partner_id, customer_id), KEY refunds_updated (partner_id, updated_at)
);

CREATE TABLE refund_items (
  partner_id INT UNSIGNED NOT NULL, refund_id BINARY(16) NOT NULL, position INT NOT NULL, item_id BINARY(16) NOT NULL,
  document_number VARCHAR(30) NULL, closes TINYINT(1) NOT NULL, refundable DECIMAL(19,4) NOT NULL, penalty DECIMAL(19,4) NOT NULL,
  commission_recall DECIMAL(19,4) NOT NULL, recall_rule VARCHAR(20) NOT NULL, asked JSON NOT NULL, figures JSON NOT NULL,
  PRIMARY KEY (partner_id, refund_id, position), KEY refund_items_item (partner_id, item_id), KEY refund_items_document (partner_id, document_number)
);

CREATE TABLE refund_history (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, refund_id BINARY(16) NOT NULL, from_state VARCHAR(24) NULL,
  to_state VARCHAR(24) NOT NULL, user_id BINARY(16) NOT NULL, at DATETIME(6) NOT NULL, detail JSON NULL,
  PRIMARY KEY (partner_id, refund_id, id)
);

-- Money on its way to the customer. One at a time: the next begins when this one has an outcome.
CREATE TABLE refund_paybacks (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, refund_id BINARY(16) NOT NULL, sequence INT NOT NULL, state VARCHAR(12) NOT NULL,
  method VARCHAR(20) NOT NULL, place JSON NOT NULL, currency CHAR(3) NOT NULL, amount DECIMAL(19,4) NOT NULL, entry_ids JSON NOT NULL,
  failure VARCHAR(300) NULL, paid_on DATE NOT NULL, made_by BINARY(16) NOT NULL, created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY refund_paybacks_sequence (partner_id, refund_id, sequence), KEY refund_paybacks_state (partner_id, state)
);

-- What an entry corrects or follows without being its mirror: a refund names the sale, also one of a closed month (decision 7).
ALTER TABLE journal_entries ADD COLUMN original_id BINARY(16) NULL;
