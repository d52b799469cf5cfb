-- The outbox only grows: its orders are each an index's, and how many messages are in a state is read from an index alone.
-- One index a state, and not one with the state in it: under row-level security PostgreSQL looks nothing up by an enum,
-- whose comparison it does not take for safe, but it knows which of these indexes answers.
CREATE INDEX "email_queued_idx" ON "email"("commune_id", "created_at" DESC, "id" DESC) INCLUDE ("to_address") WHERE "state" = 'QUEUED';
CREATE INDEX "email_sent_idx" ON "email"("commune_id", "created_at" DESC, "id" DESC) INCLUDE ("to_address") WHERE "state" = 'SENT';
CREATE INDEX "email_failed_idx" ON "email"("commune_id", "created_at" DESC, "id" DESC) INCLUDE ("to_address") WHERE "state" = 'FAILED';
CREATE INDEX "email_kept_idx" ON "email"("commune_id", "created_at" DESC, "id" DESC) INCLUDE ("to_address") WHERE "state" = 'KEPT';
CREATE INDEX "email_commune_id_to_address_created_at_id_idx" ON "email"("commune_id", "to_address", "created_at" DESC, "id" DESC);
