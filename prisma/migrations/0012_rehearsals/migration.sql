-- Rehearsals: each on a database of its own, a copy of what is published, which is dropped once it is over.
CREATE TABLE "Rehearsal" (
  "id" SERIAL PRIMARY KEY,
  "stage" "Stage" NOT NULL,
  "period" TEXT NOT NULL,
  "startedBy" TEXT NOT NULL,
  "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "endsAt" TIMESTAMPTZ(3) NOT NULL,
  "takenAt" TIMESTAMPTZ(3),
  "readyAt" TIMESTAMPTZ(3),
  "endedAt" TIMESTAMPTZ(3),
  "failure" TEXT,
  "droppedAt" TIMESTAMPTZ(3),
  CONSTRAINT "a rehearsal takes some time" CHECK ("endsAt" > "startedAt")
);
-- One at a time.
CREATE UNIQUE INDEX "one rehearsal" ON "Rehearsal" ((true)) WHERE "endedAt" IS NULL;
