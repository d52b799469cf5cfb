-- The journal, narrowed to an act or to whoever did it, the latest first.
CREATE INDEX "audit_entry_commune_id_action_at_idx" ON "audit_entry"("commune_id", "action", "at");
CREATE INDEX "audit_entry_commune_id_account_id_at_idx" ON "audit_entry"("commune_id", "account_id", "at");
