-- An adult has one account at most: two orders at once used to open two. Of those, the one that was used stays theirs
-- (else the first); the others are let go, and closed when nobody ever signed in to them.
UPDATE "account" SET "guardian_id" = NULL,
  "disabled_at" = CASE WHEN "last_sign_in_at" IS NULL THEN coalesce("disabled_at", now()) ELSE "disabled_at" END
WHERE "id" IN (
  SELECT "id" FROM (
    SELECT "id", row_number() OVER (
      PARTITION BY "guardian_id"
      ORDER BY ("disabled_at" IS NULL) DESC, "last_sign_in_at" DESC NULLS LAST, "code_expires_at" DESC NULLS LAST, "id"
    ) AS place
    FROM "account" WHERE "guardian_id" IS NOT NULL) AS ranked
  WHERE place > 1);

CREATE UNIQUE INDEX "account_guardian_id_key" ON "account"("guardian_id");
