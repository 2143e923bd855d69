-- What whoever uploaded it might do then: a run never ends with more. NULL: a run from before, bound by the roles alone.
ALTER TABLE import_runs ADD COLUMN permissions JSON NULL;
