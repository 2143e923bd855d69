-- A row is there only while a record of its locator is being processed; the counters are numbers alone.
CREATE TABLE import_locators (
  partner_id INT UNSIGNED NOT NULL, locator VARCHAR(40) NOT NULL, PRIMARY KEY (partner_id, locator)
);
DELETE FROM number_sequences WHERE name LIKE 'PNR-%';
