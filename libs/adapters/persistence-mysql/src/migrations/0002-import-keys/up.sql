-- A record of a run is stored once; a document of a draft is found without reading all items of the partner.
ALTER TABLE import_records DROP KEY import_records_run, ADD UNIQUE KEY import_records_run (partner_id, run_id, position);
ALTER TABLE booking_items ADD KEY booking_items_document (partner_id, document_number);
