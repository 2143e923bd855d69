-- Search by the name of a traveller (as on the ticket, RAHMAN/AYESHA) and by an amount reads a few rows, not all of the partner.
ALTER TABLE booking_items
  ADD COLUMN traveller_name VARCHAR(130) AS (CONCAT(JSON_VALUE(traveller, '$.family_name'), '/', JSON_VALUE(traveller, '$.given_name'))) PERSISTENT,
  ADD KEY booking_items_traveller (partner_id, traveller_name);
ALTER TABLE bookings ADD KEY bookings_total (partner_id, sale_total);
ALTER TABLE invoices ADD KEY invoices_total (partner_id, total);
