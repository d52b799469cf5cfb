-- The messages of a family, on its page; the enrolments of a school year, counted before it changes.
CREATE INDEX email_family_id_created_at_idx ON email (family_id, created_at);
CREATE INDEX enrolment_school_year_id_idx ON enrolment (school_year_id);
