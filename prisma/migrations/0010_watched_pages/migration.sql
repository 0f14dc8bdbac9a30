-- Pages of the agency that are looked at around a release, so that a draft is ready when a table appears.
CREATE TABLE "WatchedPage" (
  "id" SERIAL PRIMARY KEY,
  "address" TEXT NOT NULL,
  "fromAt" TIMESTAMPTZ(3) NOT NULL,
  "untilAt" TIMESTAMPTZ(3) NOT NULL,
  "askedBy" TEXT NOT NULL,
  "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "state" TEXT NOT NULL DEFAULT 'waiting',
  "nextAt" TIMESTAMPTZ(3),
  "lookedAt" TIMESTAMPTZ(3),
  "said" JSONB,
  "troubles" INTEGER NOT NULL DEFAULT 0,
  "etag" TEXT,
  "lastModified" TEXT,
  "digest" TEXT,
  "draft" TEXT,
  CONSTRAINT "a page is watched for some time" CHECK ("untilAt" > "fromAt"),
  CONSTRAINT "what a watch may be" CHECK ("state" IN ('waiting', 'same', 'drafted', 'refused', 'unreadable', 'failed', 'stopped', 'over')),
  CONSTRAINT "what is over is not looked at" CHECK ("state" NOT IN ('stopped', 'over') OR "nextAt" IS NULL)
);
CREATE INDEX "WatchedPage_nextAt" ON "WatchedPage" ("nextAt") WHERE "nextAt" IS NOT NULL;
