-- CreateEnum
CREATE TYPE "custody_kind" AS ENUM ('ISO_PARITY', 'ALTERNATION');

-- CreateEnum
CREATE TYPE "request_state" AS ENUM ('UNCONFIRMED', 'RECEIVED', 'MORE_ASKED', 'ACCEPTED', 'ATTACHED', 'REFUSED');

-- CreateEnum
CREATE TYPE "text_kind" AS ENUM ('REGLEMENT', 'LEGAL_NOTICE', 'PRIVACY', 'ACCESSIBILITY');

-- AlterEnum
ALTER TYPE "role" ADD VALUE 'READER';

-- AlterTable
ALTER TABLE "commune" ADD COLUMN     "logo" BYTEA,
ADD COLUMN     "logo_type" TEXT,
ADD COLUMN     "reply_to" TEXT,
ADD COLUMN     "sender_name" TEXT;

-- AlterTable
ALTER TABLE "family" ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "staff_note" TEXT;

-- AlterTable
ALTER TABLE "guardian" ADD COLUMN     "city_insee_code" TEXT,
ADD COLUMN     "legal_authority" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "second_phone" TEXT;

-- AlterTable
ALTER TABLE "child" ADD COLUMN     "health_note" TEXT,
ADD COLUMN     "image_consent" BOOLEAN,
ADD COLUMN     "pai_until" DATE;

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "code_expires_at" TIMESTAMPTZ,
ADD COLUMN     "totp_confirmed_at" TIMESTAMPTZ,
ADD COLUMN     "totp_last_step" INTEGER,
ADD COLUMN     "totp_secret" TEXT;

-- AlterTable
ALTER TABLE "account_session" ADD COLUMN     "second_factor_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "booking" ADD COLUMN     "before_closure" "booking_status",
ADD COLUMN     "closure_id" UUID;

-- AlterTable
ALTER TABLE "email" ADD COLUMN     "message_id" UUID;

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT,
    "phone" TEXT,
    "may_collect" BOOLEAN NOT NULL DEFAULT false,
    "emergency" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "custody_pattern" (
    "child_id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "kind" "custody_kind" NOT NULL,
    "first_family_id" UUID NOT NULL,
    "second_family_id" UUID NOT NULL,
    "anchor_monday" DATE,
    "hand_over_weekday" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "custody_pattern_pkey" PRIMARY KEY ("child_id")
);

-- CreateTable
CREATE TABLE "custody_exception" (
    "child_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "commune_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,

    CONSTRAINT "custody_exception_pkey" PRIMARY KEY ("child_id","day")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_rule" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "booking_rule" JSONB NOT NULL,
    "cancellation_rule" JSONB NOT NULL,

    CONSTRAINT "service_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commune_text" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "kind" "text_kind" NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "commune_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_request" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "request_state" NOT NULL,
    "email" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "reglement_version" INTEGER,
    "confirm_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "confirmed_at" TIMESTAMPTZ,
    "decided_at" TIMESTAMPTZ,
    "decided_by_id" UUID,
    "answer" TEXT,
    "family_id" UUID,

    CONSTRAINT "account_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_message" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL,
    "account_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "audience" JSONB NOT NULL,

    CONSTRAINT "family_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "long_work" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "result" JSONB,

    CONSTRAINT "long_work_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_child_id_idx" ON "contact"("child_id");

-- CreateIndex
CREATE INDEX "contact_family_id_idx" ON "contact"("family_id");

-- CreateIndex
CREATE INDEX "recovery_code_account_id_idx" ON "recovery_code"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_rule_service_id_valid_from_key" ON "service_rule"("service_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "commune_text_commune_id_kind_version_key" ON "commune_text"("commune_id", "kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "account_request_confirm_hash_key" ON "account_request"("confirm_hash");

-- CreateIndex
CREATE INDEX "account_request_commune_id_state_created_at_idx" ON "account_request"("commune_id", "state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "account_request_commune_id_number_key" ON "account_request"("commune_id", "number");

-- CreateIndex
CREATE INDEX "family_message_commune_id_sent_at_idx" ON "family_message"("commune_id", "sent_at");

-- CreateIndex
CREATE INDEX "long_work_commune_id_started_at_idx" ON "long_work"("commune_id", "started_at");

-- CreateIndex
CREATE INDEX "email_message_id_idx" ON "email"("message_id");

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custody_pattern" ADD CONSTRAINT "custody_pattern_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custody_exception" ADD CONSTRAINT "custody_exception_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "custody_pattern"("child_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_rule" ADD CONSTRAINT "service_rule_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_closure_id_fkey" FOREIGN KEY ("closure_id") REFERENCES "closure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email" ADD CONSTRAINT "email_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "family_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

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

ALTER TABLE custody_pattern ADD CHECK (hand_over_weekday BETWEEN 1 AND 7);
ALTER TABLE custody_pattern ADD CHECK (first_family_id <> second_family_id);
-- An alternation is counted from somewhere, and from a Monday.
ALTER TABLE custody_pattern ADD CHECK (
  (kind = 'ALTERNATION') = (anchor_monday IS NOT NULL) AND (anchor_monday IS NULL OR extract(isodow FROM anchor_monday) = 1));
ALTER TABLE booking ADD CHECK ((closure_id IS NULL) = (before_closure IS NULL));
ALTER TABLE booking ADD CHECK (closure_id IS NULL OR status = 'CANCELLED');
ALTER TABLE long_work ADD CHECK (done BETWEEN 0 AND total);

-- What a closure set aside is found again when it reopens.
CREATE INDEX booking_set_aside ON booking (closure_id) WHERE closure_id IS NOT NULL;
