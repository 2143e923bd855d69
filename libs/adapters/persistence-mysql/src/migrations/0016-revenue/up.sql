-- Runs: what works through many rows and posts; each has a progress, can be killed and goes on. `run_key` names what may run once (a night).
CREATE TABLE runs (
  partner_id INT UNSIGNED NOT NULL, id BINARY(16) NOT NULL, kind VARCHAR(30) NOT NULL, state VARCHAR(12) NOT NULL, parameters JSON NOT NULL,
  run_key VARCHAR(60) NULL, user_id BINARY(16) NOT NULL, permissions JSON NULL, total INT NOT NULL DEFAULT 0, done INT NOT NULL DEFAULT 0,
  posted INT NOT NULL DEFAULT 0, counts JSON NOT NULL, problem VARCHAR(500) NULL, created_at DATETIME(6) NOT NULL, finished_at DATETIME(6) NULL,
  PRIMARY KEY (partner_id, id), UNIQUE KEY runs_run_key (partner_id, run_key), KEY runs_state (state, created_at), KEY runs_kind (partner_id, kind, id)
);

CREATE TABLE run_entries (
  partner_id INT UNSIGNED NOT NULL, run_id BINARY(16) NOT NULL, entry_id BINARY(16) NOT NULL, PRIMARY KEY (partner_id, run_id, entry_id)
);

-- The next day on which something of an issued booking is served or expires: the nightly run reads no other bookings.
ALTER TABLE bookings ADD COLUMN next_service_on DATE NULL, ADD KEY bookings_service (partner_id, next_service_on);
UPDATE bookings SET next_service_on = issued_on WHERE state IN ('ISSUED', 'PARTIALLY_USED', 'PARTIALLY_REFUNDED');
