-- Registered screens: a wall shows a code, an admin types it at the desk, and from then on the desk says what it shows (docs/decisions/0036).
DELETE FROM "Screen";
ALTER TABLE "Screen"
  ALTER COLUMN "tokenHash" SET NOT NULL,
  DROP CONSTRAINT "a screen speaks a language we speak",
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "reloads" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "identifyUntil" TIMESTAMPTZ(3),
  ADD COLUMN "state" TEXT,
  ADD COLUMN "version" TEXT,
  ADD COLUMN "paintedSequence" INTEGER,
  ADD COLUMN "paintedMs" INTEGER,
  ADD COLUMN "address" TEXT,
  ADD COLUMN "registeredBy" TEXT NOT NULL,
  ADD CONSTRAINT "a screen has a name" CHECK (length("name") BETWEEN 1 AND 40),
  ADD CONSTRAINT "a screen speaks English, Chinese or both" CHECK ("language" IN ('en', 'zh', 'both')),
  ADD CONSTRAINT "a screen is dark or light" CHECK ("theme" IN ('wall', 'light')),
  ADD CONSTRAINT "a screen says how live it is" CHECK ("state" IN ('live', 'connecting', 'stale'));
CREATE UNIQUE INDEX "Screen_name_key" ON "Screen"("name");

-- Codes on walls that nobody has registered yet. Anyone may open a wall: how many may wait is limited in server/screens/.
CREATE TABLE "ScreenCode" (
  "tokenHash" TEXT PRIMARY KEY,
  "code" TEXT NOT NULL,
  "address" TEXT,
  "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "expiresAt" TIMESTAMPTZ(3) NOT NULL
);
CREATE UNIQUE INDEX "ScreenCode_code_key" ON "ScreenCode"("code");
