-- The sweep over waiting records looks at those alone, whatever the partner.
ALTER TABLE import_records ADD KEY import_records_waiting (outcome, code);
