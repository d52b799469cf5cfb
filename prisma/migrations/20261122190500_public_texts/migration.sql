-- AlterEnum
ALTER TYPE "text_kind" ADD VALUE 'ACKNOWLEDGEMENT';

-- CreateEnum
CREATE TYPE "accessibility_state" AS ENUM ('NONE', 'PARTIAL', 'FULL');

-- AlterTable
ALTER TABLE "commune" ADD COLUMN     "accessibility_state" "accessibility_state" NOT NULL DEFAULT 'NONE';

-- A logo is an image of known type, small enough to be sent with each page.
ALTER TABLE commune ADD CHECK ((logo IS NULL) = (logo_type IS NULL));
ALTER TABLE commune ADD CHECK (logo IS NULL OR (logo_type IN ('image/png', 'image/jpeg') AND length(logo) <= 300 * 1024));
