-- What the explorer asks at each change of a filter, answered without reading the table of figures, however long it has grown.

-- ---------------------------------------------------------------- since when what of a series is held
-- Each place in the log is written once and stays: what was held as of any place follows by comparing (docs/decisions/0033).
CREATE TABLE "SeriesHolding" (
  "seriesId" INTEGER NOT NULL,
  -- The publication that brought its first figure, of whatever kind; its first level; its eleventh level of different periods.
  "figuresSince" INTEGER NOT NULL,
  "levelsSince" INTEGER,
  "elevenLevelsSince" INTEGER,
  CONSTRAINT "SeriesHolding_pkey" PRIMARY KEY ("seriesId")
);
ALTER TABLE "SeriesHolding" ADD CONSTRAINT "SeriesHolding_seriesId_fkey"
  FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "SeriesHolding" SELECT "seriesId", min("any"), min("level"), (array_agg("level" ORDER BY "level") FILTER (WHERE "level" IS NOT NULL))[11]
  FROM (SELECT "seriesId", "period", min("vintage") AS "any", min("vintage") FILTER (WHERE "value" IS NOT NULL) AS "level"
        FROM "Observation" GROUP BY "seriesId", "period") firsts GROUP BY "seriesId";

-- Whoever writes figures, the log's own statement or a copy of it, this follows.
CREATE FUNCTION note_holdings() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO "SeriesHolding" AS held ("seriesId", "figuresSince", "levelsSince")
    SELECT a."seriesId", min(a."vintage"), min(a."vintage") FILTER (WHERE a."value" IS NOT NULL) FROM arrived a
    WHERE NOT EXISTS (SELECT FROM "SeriesHolding" h WHERE h."seriesId" = a."seriesId" AND h."levelsSince" IS NOT NULL)
    GROUP BY a."seriesId"
  ON CONFLICT ("seriesId") DO UPDATE SET "levelsSince" = excluded."levelsSince" WHERE excluded."levelsSince" IS NOT NULL;
  UPDATE "SeriesHolding" h SET "elevenLevelsSince" = a."vintage"
    FROM (SELECT "seriesId", max("vintage") AS "vintage" FROM arrived WHERE "value" IS NOT NULL GROUP BY "seriesId") a
    WHERE h."seriesId" = a."seriesId" AND h."elevenLevelsSince" IS NULL AND (SELECT count(*) FROM (
      SELECT DISTINCT o."period" FROM "Observation" o WHERE o."seriesId" = a."seriesId" AND o."value" IS NOT NULL LIMIT 11) levels) = 11;
  RETURN NULL; END $$;
CREATE TRIGGER note_holdings AFTER INSERT ON "Observation" REFERENCING NEW TABLE AS arrived
  FOR EACH STATEMENT EXECUTE FUNCTION note_holdings();

-- ---------------------------------------------------------------- a line, read from its index alone
-- Everything that is drawn of a figure, as text, worked out once when it is published: a view of 250 countries over ten years has 30,000.
-- Casts of enumerations are not immutable, so their words stand here. Missing parts read "-"; a reason may have blanks and comes last.
ALTER TABLE "Observation" ADD COLUMN "drawn" TEXT GENERATED ALWAYS AS (
  "period" || ' ' || "vintage"::text || ' '
  || CASE "status" WHEN 'A' THEN 'A' WHEN 'P' THEN 'P' WHEN 'R' THEN 'R' WHEN 'E' THEN 'E' WHEN 'M' THEN 'M' END || ' '
  || CASE "firstPrint" WHEN 'held' THEN 'held' WHEN 'level-not-held' THEN 'level-not-held' WHEN 'not-held' THEN 'not-held' END || ' '
  || "scale"::text || ' ' || coalesce(round("value", "digits")::text, '-') || ' '
  || coalesce(round("printedGrowthPercent", "growthDigits")::text, '-') || ' ' || coalesce("missingReason", '-')) STORED;

-- A rule before a row is written sees no column that is worked out, nor may it ask for the row as a whole: it compares the others.
DROP TRIGGER never_rewritten ON "Observation";
CREATE FUNCTION refuse_rewrite_of_columns() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF OLD."supersededBy" IS NOT NULL
     OR to_jsonb(NEW) - 'supersededBy' - 'drawn' <> to_jsonb(OLD) - 'supersededBy' - 'drawn' THEN
    RAISE EXCEPTION 'observation %: published figures stay; publish a correction', OLD."id" USING ERRCODE = 'TW001';
  END IF; RETURN NEW; END $$;
CREATE TRIGGER never_rewritten BEFORE UPDATE ON "Observation" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite_of_columns();

-- In the order a line is drawn: one leaf of the index holds what lies in a hundred pages of the table, since the table stands in the
-- order of publications.
CREATE INDEX "Observation_line" ON "Observation" ("seriesId", "periodEnd", "vintage") INCLUDE ("supersededBy", "drawn");
