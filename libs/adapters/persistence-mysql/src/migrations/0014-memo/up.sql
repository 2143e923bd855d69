-- Debit and credit memos of airlines. The link is that of the related document; a memo is never found by a PNR.
CREATE TABLE memos (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, kind VARCHAR(3) NOT NULL, number VARCHAR(30) NOT NULL, supplier_id BINARY(16) NOT NULL,
  currency CHAR(3) NOT NULL, amount DECIMAL(19,4) NOT NULL, charge DECIMAL(19,4) NOT NULL, cause VARCHAR(20) NOT NULL, related_number VARCHAR(30) NULL,
  undoes_memo_id BINARY(16) NULL, received_on DATE NOT NULL, review_by DATE NULL, billed_on DATE NULL, dispute_by DATE NULL, reminded_on DATE NULL,
  state VARCHAR(20) NOT NULL, branch_id BINARY(16) NULL, document_number VARCHAR(30) NULL, booking_id BINARY(16) NULL, item_id BINARY(16) NULL,
  customer_id BINARY(16) NULL, dispute JSON NULL, recharged DECIMAL(19,4) NOT NULL, written_off TINYINT(1) NOT NULL DEFAULT 0, approval_id BINARY(16) NULL,
  external_ref VARCHAR(100) NULL, metadata JSON NOT NULL, version INT NOT NULL, created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL,
  is_open TINYINT(1) AS (IF(state IN ('SETTLED_IN_BSP', 'CLOSED'), NULL, 1)) PERSISTENT,
  PRIMARY KEY (partner_id, id), UNIQUE KEY memos_number (partner_id, supplier_id, number), UNIQUE KEY memos_ref (partner_id, external_ref),
  KEY memos_by_number (partner_id, number), KEY memos_open (partner_id, is_open, review_by), KEY memos_booking (partner_id, booking_id),
  KEY memos_customer (partner_id, customer_id), KEY memos_related (partner_id, related_number), KEY memos_updated (partner_id, updated_at)
);

-- Every state that a memo passed, with the entry that it posted and what it was before: a reversal gives that back.
CREATE TABLE memo_steps (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, memo_id BINARY(16) NOT NULL, event VARCHAR(20) NOT NULL, from_state VARCHAR(20) NULL,
  to_state VARCHAR(20) NOT NULL, done_on DATE NOT NULL, entry_id BINARY(16) NULL, detail JSON NULL, before_state JSON NULL, at DATETIME(6) NOT NULL,
  user_id BINARY(16) NOT NULL, PRIMARY KEY (partner_id, id), KEY memo_steps_memo (partner_id, memo_id, id), KEY memo_steps_entry (partner_id, entry_id)
);
