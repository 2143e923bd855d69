-- What an account is held to says the chart's template alone: two columns were shown, and nobody asked them.
ALTER TABLE accounts DROP COLUMN is_control, DROP COLUMN required_dimensions;
