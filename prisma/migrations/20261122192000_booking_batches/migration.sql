-- CreateEnum
CREATE TYPE "batch_action" AS ENUM ('CANCEL', 'ADD');

-- CreateEnum
CREATE TYPE "batch_cause" AS ENUM ('TRIP_PICNIC', 'TRIP_NO_MEAL', 'STRIKE', 'ABSENT_TEACHER', 'OTHER');

-- CreateTable
CREATE TABLE "booking_batch" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,
    "action" "batch_action" NOT NULL,
    "cause" "batch_cause" NOT NULL,
    "detail" TEXT,
    "service_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "class_id" UUID,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "families_told" BOOLEAN NOT NULL,
    "undone_at" TIMESTAMPTZ,
    "undone_by_id" UUID,

    CONSTRAINT "booking_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_batch_cell" (
    "batch_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "commune_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "status" "booking_status",
    "tier" "booking_tier",
    "origin" "booking_origin",
    "waiting_since" TIMESTAMPTZ,
    "changed_at" TIMESTAMPTZ,

    CONSTRAINT "booking_batch_cell_pkey" PRIMARY KEY ("batch_id","child_id","day")
);

-- AlterTable
ALTER TABLE "booking_event" ADD COLUMN     "batch_id" UUID;

-- CreateIndex
CREATE INDEX "booking_batch_commune_id_made_at_idx" ON "booking_batch"("commune_id", "made_at");

-- AddForeignKey
ALTER TABLE "booking_batch" ADD CONSTRAINT "booking_batch_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_batch" ADD CONSTRAINT "booking_batch_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_batch_cell" ADD CONSTRAINT "booking_batch_cell_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "booking_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The new tables belong to a commune like the others.
DO $$
DECLARE tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT c.table_name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name = 'commune_id'
      AND NOT EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.table_name)
  LOOP
    EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY (commune_id) REFERENCES commune (id)', tenant_table);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_commune ON %I
         USING (commune_id = (SELECT nullif(current_setting(''app.commune_id'', true), '''')::uuid))
         WITH CHECK (commune_id = (SELECT nullif(current_setting(''app.commune_id'', true), '''')::uuid))',
      tenant_table);
  END LOOP;
END $$;

ALTER TABLE booking_batch ADD CHECK (from_day <= to_day);
ALTER TABLE booking_batch ADD CHECK ((undone_at IS NULL) = (undone_by_id IS NULL));
-- A booking that was there is kept whole.
ALTER TABLE booking_batch_cell ADD CHECK (num_nulls(status, tier, origin, changed_at) IN (0, 4));
