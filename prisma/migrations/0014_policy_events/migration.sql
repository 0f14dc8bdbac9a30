-- Policy events: dated facts that editors keep, each wording kept (docs/decisions/0028). Codes as in 0002, and TW010 an event that lost a wording.
-- Notes were entered by the history alone; the same facts come again from prisma/history/events.csv with the next start.
DROP TABLE "Note";
DROP TYPE "NoteKind";

CREATE TYPE "EventKind" AS ENUM ('tariff', 'export-control', 'agreement', 'other');

CREATE TABLE "PolicyEvent" (
    "id" SERIAL NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "kind" "EventKind" NOT NULL,
    "inEffectOn" DATE NOT NULL,
    "announcedOn" DATE,
    "flow" "Flow",
    "partner" TEXT,
    "goods" TEXT,
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "textZh" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,
    "withdrawn" TEXT,
    "historyCode" TEXT,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "PolicyEvent_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "an event touches a flow, or both" CHECK ("flow" IS NULL OR "flow" IN ('exports', 'imports')),
    CONSTRAINT "a title fits a stem" CHECK (length("titleEn") BETWEEN 1 AND 40 AND length("titleZh") BETWEEN 1 AND 16),
    CONSTRAINT "an event is told" CHECK ("textEn" <> '' AND "textZh" <> ''),
    CONSTRAINT "an event has a source" CHECK ("sourceUrl" LIKE 'https://%'),
    CONSTRAINT "a withdrawal has a reason" CHECK ("withdrawn" <> '')
);
CREATE UNIQUE INDEX "PolicyEvent_historyCode_key" ON "PolicyEvent"("historyCode");
CREATE INDEX "PolicyEvent_inEffectOn_idx" ON "PolicyEvent"("inEffectOn");

-- What an event said, each time it said something else. The number of rows is the events' own sequence.
CREATE TABLE "PolicyEventWording" (
    "eventId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "wording" JSONB NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PolicyEventWording_pkey" PRIMARY KEY ("eventId", "revision"),
    CONSTRAINT "PolicyEventWording_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "PolicyEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE FUNCTION keep_wording() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO "PolicyEventWording" ("eventId", "revision", "wording", "changedBy", "changedAt")
    VALUES (NEW."id", NEW."revision", to_jsonb(NEW) - ARRAY['id', 'revision', 'historyCode', 'changedBy', 'changedAt'], NEW."changedBy", NEW."changedAt");
  RETURN NULL; END $$;
CREATE TRIGGER keep_wording AFTER INSERT OR UPDATE ON "PolicyEvent" FOR EACH ROW EXECUTE FUNCTION keep_wording();

CREATE FUNCTION next_wording() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF OLD."withdrawn" IS NOT NULL THEN
    RAISE EXCEPTION 'event %: it was withdrawn; note it anew', OLD."id" USING ERRCODE = 'TW010'; END IF;
  IF NEW."id" <> OLD."id" OR NEW."revision" <> OLD."revision" + 1 OR NEW."historyCode" IS DISTINCT FROM OLD."historyCode" THEN
    RAISE EXCEPTION 'event %: a change is its next wording', OLD."id" USING ERRCODE = 'TW010'; END IF;
  RETURN NEW; END $$;
CREATE TRIGGER next_wording BEFORE UPDATE ON "PolicyEvent" FOR EACH ROW EXECUTE FUNCTION next_wording();

CREATE FUNCTION refuse_event_loss() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION '%: what an event said stays; withdraw it', TG_TABLE_NAME USING ERRCODE = 'TW010'; END $$;
CREATE TRIGGER never_deleted BEFORE DELETE ON "PolicyEvent" FOR EACH ROW EXECUTE FUNCTION refuse_event_loss();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON "PolicyEventWording" FOR EACH ROW EXECUTE FUNCTION refuse_event_loss();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "PolicyEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_loss();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "PolicyEventWording" FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_loss();
