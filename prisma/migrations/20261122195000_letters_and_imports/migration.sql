-- What a long work was asked, so that its job carries no more than its id.
ALTER TABLE "long_work" ADD COLUMN "request" JSONB;

-- CreateTable
CREATE TABLE "letter_batch" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "letters" INTEGER NOT NULL,
    "pdf" BYTEA NOT NULL,

    CONSTRAINT "letter_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_import" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "school_year_id" UUID NOT NULL,
    "files" JSONB NOT NULL,
    "report" JSONB NOT NULL,
    "work_id" UUID,
    "imported_at" TIMESTAMPTZ,

    CONSTRAINT "family_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "letter_batch_commune_id_created_at_idx" ON "letter_batch"("commune_id", "created_at");

-- CreateIndex
CREATE INDEX "family_import_commune_id_created_at_idx" ON "family_import"("commune_id", "created_at");

-- The new tables belong to a commune like the others.
DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['letter_batch', 'family_import'] LOOP
    EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY (commune_id) REFERENCES commune (id)', tenant_table);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_commune ON %I
         USING (commune_id = (SELECT nullif(current_setting(''app.commune_id'', true), '''')::uuid))
         WITH CHECK (commune_id = (SELECT nullif(current_setting(''app.commune_id'', true), '''')::uuid))',
      tenant_table);
  END LOOP;
END $$;
