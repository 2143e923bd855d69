-- Who did not come has not used the document: it expires at the end of its validity.
ALTER TABLE booking_items ADD COLUMN no_show_on DATE NULL;
