-- Which line of an invoice a credit note's line takes back: no line is credited twice.
ALTER TABLE invoice_lines ADD COLUMN credits_line_id BINARY(16) NULL, ADD KEY invoice_lines_credits (partner_id, credits_line_id);
