-- When what is kept for a time was last cleared away, and how much that was: once a day, by whichever node takes the row first.
-- What is kept for how long stands in server/retention/rules.ts; that of published figures, the log and the audit is for ever.
CREATE TABLE "Retention" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "ranAt" TIMESTAMPTZ(3),
  "removed" JSONB NOT NULL DEFAULT '{}',
  CONSTRAINT "Retention_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "there is one retention" CHECK ("id" = 1)
);
INSERT INTO "Retention" DEFAULT VALUES;

-- Releases that were out before 0007 were not told who entered them: the first correction or withdrawal would have written it down,
-- which changes what was published, and was refused.
ALTER TABLE "Release" DISABLE TRIGGER USER;
UPDATE "Release" SET "editors" = coalesce("editors", '{}') || "enteredBy"
  WHERE "enteredBy" IS NOT NULL AND NOT "enteredBy" = ANY (coalesce("editors", '{}'));
ALTER TABLE "Release" ENABLE TRIGGER USER;
