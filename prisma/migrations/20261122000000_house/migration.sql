-- Ids grow with time (UUID v7), so new rows land at the end of every index. PostgreSQL 15 has no uuidv7() of its own.
CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
        FROM 1 FOR 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('FAMILY', 'AGENT', 'KITCHEN', 'REGISSEUR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "service_kind" AS ENUM ('CANTEEN', 'CHILDCARE', 'LEISURE');

-- CreateEnum
CREATE TYPE "diet" AS ENUM ('STANDARD', 'NO_PORK', 'NO_MEAT', 'VEGETARIAN', 'OWN_MEAL');

-- CreateEnum
CREATE TYPE "booking_status" AS ENUM ('BOOKED', 'CANCELLED', 'WAITING');

-- CreateEnum
CREATE TYPE "booking_tier" AS ENUM ('NORMAL', 'LATE', 'UNBOOKED');

-- CreateEnum
CREATE TYPE "booking_origin" AS ENUM ('FAMILY', 'STAFF', 'PATTERN', 'WAITING_LIST');

-- CreateEnum
CREATE TYPE "closure_kind" AS ENUM ('CLOSED', 'OPEN');

-- CreateEnum
CREATE TYPE "closure_cause" AS ENUM ('STRIKE', 'ABSENT_TEACHER', 'TRIP', 'WEATHER', 'WORKS', 'OTHER');

-- CreateEnum
CREATE TYPE "token_kind" AS ENUM ('RESET', 'ACTIVATION', 'EMAIL');

-- CreateEnum
CREATE TYPE "email_state" AS ENUM ('QUEUED', 'SENT', 'FAILED', 'KEPT');

-- CreateTable
CREATE TABLE "commune" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "insee_code" TEXT NOT NULL,
    "host_name" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Paris',
    "school_zone" TEXT NOT NULL,
    "holiday_region" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "opening_hours" TEXT NOT NULL,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_year" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,

    CONSTRAINT "school_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_class" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "school_class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_break" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,

    CONSTRAINT "school_break_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "kind" "closure_kind" NOT NULL,
    "cause" "closure_cause" NOT NULL,
    "label" TEXT,
    "school_id" UUID,
    "class_id" UUID,
    "service_id" UUID,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "resident" BOOLEAN NOT NULL DEFAULT true,
    "closed_at" TIMESTAMPTZ,

    CONSTRAINT "family_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guardian" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "civility" TEXT,
    "birth_name" TEXT NOT NULL,
    "usage_name" TEXT,
    "first_names" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "address" TEXT,
    "payer" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "guardian_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "child" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "birth_name" TEXT NOT NULL,
    "usage_name" TEXT,
    "first_names" TEXT NOT NULL,
    "birth_day" DATE NOT NULL,
    "diet" "diet" NOT NULL DEFAULT 'STANDARD',
    "allergens" TEXT[],
    "has_pai" BOOLEAN NOT NULL DEFAULT false,
    "may_leave_alone" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "child_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "child_family" (
    "child_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,

    CONSTRAINT "child_family_pkey" PRIMARY KEY ("child_id","family_id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "child_id" UUID NOT NULL,
    "school_year_id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "class_id" UUID NOT NULL,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("child_id","school_year_id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "identifier_key" TEXT NOT NULL,
    "email" TEXT,
    "email_key" TEXT,
    "password_hash" TEXT,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "role" "role" NOT NULL,
    "family_id" UUID,
    "guardian_id" UUID,
    "display_name" TEXT NOT NULL,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "receipts_by_email" BOOLEAN NOT NULL DEFAULT true,
    "reminders_by_email" BOOLEAN NOT NULL DEFAULT true,
    "disabled_at" TIMESTAMPTZ,
    "last_sign_in_at" TIMESTAMPTZ,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_session" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "account_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reset_token" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "token_kind" NOT NULL,
    "hash" TEXT NOT NULL,
    "new_email" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "reset_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regie" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cheque_wording" TEXT NOT NULL,

    CONSTRAINT "regie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "regie_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "service_kind" NOT NULL,
    "starts_at" TEXT NOT NULL,
    "ends_at" TEXT NOT NULL,
    "weekdays" INTEGER[],
    "capacity_by_weekday" JSONB,
    "booking_rule" JSONB NOT NULL,
    "cancellation_rule" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "active_from" DATE,
    "active_to" DATE,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_school" (
    "service_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,

    CONSTRAINT "service_school_pkey" PRIMARY KEY ("service_id","school_id")
);

-- CreateTable
CREATE TABLE "service_day" (
    "service_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "commune_id" UUID NOT NULL,

    CONSTRAINT "service_day_pkey" PRIMARY KEY ("service_id","day")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "commune_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "status" "booking_status" NOT NULL,
    "tier" "booking_tier" NOT NULL DEFAULT 'NORMAL',
    "origin" "booking_origin" NOT NULL,
    "waiting_since" TIMESTAMPTZ,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_event" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "commune_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "account_id" UUID,
    "from_status" "booking_status",
    "to_status" "booking_status" NOT NULL,
    "origin" "booking_origin" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "booking_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pending_receipt" (
    "account_id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "pending_receipt_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "sent_reminder" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "commune_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sent_reminder_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "email" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "family_id" UUID,
    "to_address" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "state" "email_state" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "provider_id" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "sent_at" TIMESTAMPTZ,
    "claimed_to" TIMESTAMPTZ,

    CONSTRAINT "email_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "account_id" UUID,
    "action" TEXT NOT NULL,
    "subject_id" UUID,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "installation_code" (
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "commune_host_name_key" ON "commune"("host_name");

-- CreateIndex
CREATE INDEX "school_commune_id_idx" ON "school"("commune_id");

-- CreateIndex
CREATE UNIQUE INDEX "school_year_commune_id_label_key" ON "school_year"("commune_id", "label");

-- CreateIndex
CREATE INDEX "school_class_commune_id_school_id_idx" ON "school_class"("commune_id", "school_id");

-- CreateIndex
CREATE INDEX "school_break_commune_id_from_day_idx" ON "school_break"("commune_id", "from_day");

-- CreateIndex
CREATE INDEX "closure_commune_id_from_day_idx" ON "closure"("commune_id", "from_day");

-- CreateIndex
CREATE UNIQUE INDEX "family_commune_id_number_key" ON "family"("commune_id", "number");

-- CreateIndex
CREATE INDEX "guardian_family_id_idx" ON "guardian"("family_id");

-- CreateIndex
CREATE INDEX "child_commune_id_idx" ON "child"("commune_id");

-- CreateIndex
CREATE INDEX "child_family_family_id_idx" ON "child_family"("family_id");

-- CreateIndex
CREATE INDEX "enrolment_class_id_idx" ON "enrolment"("class_id");

-- CreateIndex
CREATE INDEX "account_family_id_idx" ON "account"("family_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_commune_id_identifier_key_key" ON "account"("commune_id", "identifier_key");

-- CreateIndex
CREATE UNIQUE INDEX "account_commune_id_email_key_key" ON "account"("commune_id", "email_key");

-- CreateIndex
CREATE INDEX "account_session_account_id_idx" ON "account_session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "reset_token_hash_key" ON "reset_token"("hash");

-- CreateIndex
CREATE INDEX "reset_token_account_id_idx" ON "reset_token"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "regie_commune_id_code_key" ON "regie"("commune_id", "code");

-- CreateIndex
CREATE INDEX "service_commune_id_position_idx" ON "service"("commune_id", "position");

-- CreateIndex
CREATE INDEX "booking_family_id_day_idx" ON "booking"("family_id", "day");

-- CreateIndex
CREATE INDEX "booking_service_id_day_status_commune_id_idx" ON "booking"("service_id", "day", "status", "commune_id");

-- CreateIndex
CREATE INDEX "booking_commune_id_day_idx" ON "booking"("commune_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "booking_child_id_day_service_id_key" ON "booking"("child_id", "day", "service_id");

-- CreateIndex
CREATE INDEX "booking_event_family_id_at_idx" ON "booking_event"("family_id", "at");

-- CreateIndex
CREATE INDEX "booking_event_child_id_service_id_day_idx" ON "booking_event"("child_id", "service_id", "day");

-- CreateIndex
CREATE INDEX "pending_receipt_due_at_idx" ON "pending_receipt"("due_at");

-- CreateIndex
CREATE INDEX "email_commune_id_created_at_idx" ON "email"("commune_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_entry_commune_id_at_idx" ON "audit_entry"("commune_id", "at");

-- AddForeignKey
ALTER TABLE "school_class" ADD CONSTRAINT "school_class_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "child_family" ADD CONSTRAINT "child_family_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "child_family" ADD CONSTRAINT "child_family_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_school_year_id_fkey" FOREIGN KEY ("school_year_id") REFERENCES "school_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "school_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "family"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_guardian_id_fkey" FOREIGN KEY ("guardian_id") REFERENCES "guardian"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reset_token" ADD CONSTRAINT "reset_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_regie_id_fkey" FOREIGN KEY ("regie_id") REFERENCES "regie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_school" ADD CONSTRAINT "service_school_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_school" ADD CONSTRAINT "service_school_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_day" ADD CONSTRAINT "service_day_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_event" ADD CONSTRAINT "booking_event_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Every row belongs to a commune, and the database enforces it: a query that forgets the commune returns nothing.
-- The setting is read in a sub-select, so once per statement and not once per row.
DO $$
DECLARE tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT c.table_name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name = 'commune_id'
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

ALTER TABLE school_year ADD CHECK (first_day < last_day);
ALTER TABLE school_break ADD CHECK (to_day IS NULL OR from_day <= to_day);
ALTER TABLE closure ADD CHECK (from_day <= to_day);
ALTER TABLE service ADD CHECK (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
ALTER TABLE booking ADD CHECK ((status = 'WAITING') = (waiting_since IS NOT NULL));
-- A family's account belongs to a family; a member of staff's to none.
ALTER TABLE account ADD CHECK ((role = 'FAMILY') = (family_id IS NOT NULL));
-- "identifier or e-mail" signs in: an identifier with an @ could be somebody else's e-mail.
ALTER TABLE account ADD CHECK (identifier_key = lower(identifier_key) AND position('@' IN identifier_key) = 0);
ALTER TABLE account ADD CHECK ((email IS NULL) = (email_key IS NULL) AND email_key = lower(email_key));

-- First in, first served: the queue of one service and day.
CREATE INDEX booking_waiting ON booking (service_id, day, waiting_since) WHERE status = 'WAITING';
-- What the workers look for.
CREATE INDEX email_queued ON email (created_at) WHERE state = 'QUEUED';

-- Binds the transaction to a commune and answers who is signed in, in one round trip.
-- No row: the session is over (signed out, password changed, account disabled, too old).
CREATE FUNCTION open_session(wanted_commune uuid, wanted_session uuid, instant timestamptz)
RETURNS TABLE (account_id uuid, role role, family_id uuid, display_name text, must_change_password boolean,
               commune_name text, time_zone text, school_zone text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.commune_id', wanted_commune::text, true);
  RETURN QUERY
    SELECT a.id, a.role, a.family_id, a.display_name, a.must_change_password, c.name, c.time_zone, c.school_zone
    FROM account_session s
    JOIN account a ON a.id = s.account_id AND a.session_version = s.version
    JOIN commune c ON c.id = a.commune_id
    WHERE s.id = wanted_session AND s.expires_at > instant AND a.disabled_at IS NULL;
END $$;
