-- Accounts that keep views and see nothing of the desk.
ALTER TABLE "User" DROP CONSTRAINT "roles are ours";
ALTER TABLE "User" ADD CONSTRAINT "roles are ours"
  CHECK ("role" ~ '^(reader|editor|approver|admin)(,(reader|editor|approver|admin))*$');

-- Views that people keep, each by its address.
CREATE TABLE "SavedView" (
  "id" SERIAL PRIMARY KEY,
  "accountId" TEXT NOT NULL REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "deletedAt" TIMESTAMPTZ(3),
  CONSTRAINT "a view has a name" CHECK (length(btrim("name")) BETWEEN 1 AND 120),
  CONSTRAINT "an address is bounded" CHECK (length("address") <= 1500)
);
CREATE UNIQUE INDEX "a view is kept once" ON "SavedView" ("accountId", "address") WHERE "deletedAt" IS NULL;

-- What they want to be told of one: a publication that carries a figure of it, or a cell's newest figure that passes a limit.
CREATE TYPE "AlertKind" AS ENUM ('publication', 'threshold');
CREATE TABLE "Alert" (
  "id" SERIAL PRIMARY KEY,
  "viewId" INTEGER NOT NULL REFERENCES "SavedView" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "kind" "AlertKind" NOT NULL,
  "row" TEXT,
  "column" TEXT,
  "direction" TEXT,
  "limit" TEXT,
  "scale" INTEGER,
  "unit" TEXT,
  "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "evaluatedTo" INTEGER NOT NULL,
  CONSTRAINT "a threshold says of what, which way and how much"
    CHECK (num_nonnulls("row", "column", "direction", "limit", "scale") = CASE "kind" WHEN 'threshold' THEN 5 ELSE 0 END),
  CONSTRAINT "what is counted has a unit" CHECK (("unit" IS NOT NULL) = coalesce("column" = 'value', false)),
  CONSTRAINT "a threshold has a direction" CHECK ("direction" IN ('above', 'below')),
  CONSTRAINT "a limit is a plain decimal" CHECK ("limit" ~ '^-?[0-9]{1,15}(\.[0-9]{1,10})?$')
);
CREATE INDEX "Alert_viewId_idx" ON "Alert" ("viewId");
-- Asked by every node after each publication: which have not been looked at since.
CREATE INDEX "Alert_evaluatedTo_idx" ON "Alert" ("evaluatedTo");
CREATE UNIQUE INDEX "one alert of publications a view" ON "Alert" ("viewId") WHERE "kind" = 'publication';

-- Once for each alert and publication, whichever node finds it.
CREATE TABLE "AlertFiring" (
  "id" SERIAL PRIMARY KEY,
  "alertId" INTEGER NOT NULL REFERENCES "Alert" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "sequence" INTEGER NOT NULL REFERENCES "Publication" ("sequence") ON DELETE RESTRICT ON UPDATE CASCADE,
  "said" JSONB NOT NULL,
  "firedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "seenAt" TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX "AlertFiring_alertId_sequence_key" ON "AlertFiring" ("alertId", "sequence");
