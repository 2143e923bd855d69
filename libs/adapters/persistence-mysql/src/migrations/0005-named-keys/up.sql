-- A violated primary key is only ever called PRIMARY, and its value is the caller's own text. As first unique key without
-- NULL these stay the clustered index, and say by name what was taken.
ALTER TABLE tickets DROP PRIMARY KEY, ADD UNIQUE KEY tickets_document (partner_id, document_number);
ALTER TABLE idempotency_keys DROP PRIMARY KEY, ADD UNIQUE KEY idempotency_keys_key (partner_id, idempotency_key);
