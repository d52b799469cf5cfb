-- What the application's role may not do, once it was given the rest. :role is its name.
-- History is append-only: nobody rewrites who did what.
REVOKE UPDATE, DELETE, TRUNCATE ON booking_event, audit_entry FROM :role;
REVOKE DELETE, TRUNCATE ON commune FROM :role;
