-- What is published at an instant is written up to a second before it, in a transaction that nobody can look into; the database
-- itself waits for the instant, by its clock, as the last thing before the commit (docs/decisions/0051). Codes as in 0002.
CREATE FUNCTION not_before_its_instant() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE instant timestamptz; "left" float8; BEGIN
  SELECT greatest(NEW."publishedAt", max("embargoAt")) INTO instant FROM "Release" WHERE "id" = NEW."releaseId";
  -- A clock that is set back while it waits must not hold the log for hours.
  LOOP
    "left" := extract(epoch FROM instant - clock_timestamp());
    EXIT WHEN "left" <= 0;
    IF "left" > 1 THEN RAISE EXCEPTION 'publication %: under embargo until %', NEW."sequence", instant USING ERRCODE = 'TW004'; END IF;
    PERFORM pg_sleep("left");
  END LOOP;
  RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER not_before_its_instant AFTER INSERT ON "Publication" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION not_before_its_instant();

CREATE OR REPLACE FUNCTION only_what_was_approved() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE release "Release"; BEGIN
  IF NEW."kind" = 'calendar' AND NEW."releaseId" IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO release FROM "Release" WHERE "id" = NEW."releaseId";
  IF release."state" IS DISTINCT FROM 'approved' OR release."kind"::text <> NEW."kind"::text
      OR release."embargoAt" > NEW."publishedAt" OR release."embargoAt" > clock_timestamp() + interval '1 second' THEN
    RAISE EXCEPTION 'publication %: of no release that is approved and past its embargo', NEW."sequence" USING ERRCODE = 'TW004';
  END IF;
  IF NEW."kind" <> 'withdrawal' AND NEW."body" #>> '{figures,digest}' IS DISTINCT FROM release."approvedChecksum" THEN
    RAISE EXCEPTION 'publication %: its figures are not those that were approved', NEW."sequence" USING ERRCODE = 'TW005';
  END IF;
  RETURN NEW; END $$;

CREATE OR REPLACE FUNCTION follow_states() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'draft' THEN RAISE EXCEPTION 'release %: starts as a draft, not %', NEW."code", NEW."state" USING ERRCODE = 'TW004'; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD."state" <> 'draft' THEN RAISE EXCEPTION 'release %: % can not be deleted', OLD."code", OLD."state" USING ERRCODE = 'TW004'; END IF;
    RETURN OLD;
  END IF;
  IF OLD."state" IN ('published', 'corrected', 'withdrawn')
     AND to_jsonb(NEW) - 'state' - 'updatedAt' <> to_jsonb(OLD) - 'state' - 'updatedAt' THEN
    RAISE EXCEPTION 'release %: what was published stays', OLD."code" USING ERRCODE = 'TW001';
  END IF;
  IF NEW."state" = OLD."state" THEN RETURN NEW; END IF;
  IF NOT (OLD."state"::text, NEW."state"::text) IN (
    ('draft', 'in-review'), ('in-review', 'draft'), ('in-review', 'approved'), ('approved', 'draft'), ('approved', 'published'),
    ('published', 'corrected'), ('published', 'withdrawn'), ('corrected', 'withdrawn')) THEN
    RAISE EXCEPTION 'release %: % does not follow %', OLD."code", NEW."state", OLD."state" USING ERRCODE = 'TW004';
  END IF;
  IF NEW."state" = 'published' AND NEW."embargoAt" > clock_timestamp() + interval '1 second' THEN
    RAISE EXCEPTION 'release %: under embargo until %', OLD."code", NEW."embargoAt" USING ERRCODE = 'TW004';
  END IF;
  RETURN NEW; END $$;

CREATE OR REPLACE FUNCTION append_to_log() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE head "LogHead"; BEGIN
  SELECT * INTO head FROM "LogHead" WHERE "id" = 1 FOR UPDATE;
  IF head IS NULL THEN RAISE EXCEPTION 'the log has no epoch yet' USING ERRCODE = 'TW003'; END IF;
  IF NEW."sequence" <> head."sequence" + 1 OR NEW."previousHash" <> head."hash" OR NEW."epoch" <> head."epoch"
     OR NEW."publishedAt" < head."publishedAt" THEN
    RAISE EXCEPTION 'publication % does not follow %: sequence, hash, epoch and instant must continue the log', NEW."sequence", head."sequence"
      USING ERRCODE = 'TW003';
  END IF;
  IF NEW."publishedAt" > clock_timestamp() + interval '1 second' THEN
    RAISE EXCEPTION 'publication %: published in the future', NEW."sequence" USING ERRCODE = 'TW003';
  END IF;
  UPDATE "LogHead" SET "sequence" = NEW."sequence", "hash" = NEW."hash", "publishedAt" = NEW."publishedAt" WHERE "id" = 1;
  -- A wake-up only: followers read the table, so a lost notification costs a poll and nothing else.
  PERFORM pg_notify('tradewire_log', NEW."sequence"::text);
  RETURN NEW; END $$;
