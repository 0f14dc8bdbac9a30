-- What must never happen is refused here, whoever asks. Codes: TW001 published figures stay, TW002 the log stays,
-- TW003 the log has no gaps, TW004 a state that can't follow, TW005 a draft that is no longer a draft,
-- TW006 figures come only with their publication, TW007 the audit stays.

-- ---------------------------------------------------------------- the present and the past
CREATE UNIQUE INDEX "Observation_present" ON "Observation" ("seriesId", "period") WHERE "supersededBy" IS NULL;

ALTER TABLE "Observation"
  ADD CONSTRAINT "a figure without a value says why" CHECK ("value" IS NOT NULL OR "missingReason" IS NOT NULL),
  ADD CONSTRAINT "a value has digits" CHECK (("value" IS NULL) = ("digits" IS NULL)),
  ADD CONSTRAINT "a growth has digits" CHECK (("printedGrowthPercent" IS NULL) = ("growthDigits" IS NULL)),
  ADD CONSTRAINT "missing has no value" CHECK ("status" <> 'M' OR "value" IS NULL),
  ADD CONSTRAINT "superseded later" CHECK ("supersededBy" > "vintage"),
  ADD CONSTRAINT "a period has a length" CHECK ("periodStart" <= "periodEnd"),
  ADD CONSTRAINT "a scale is a power of ten" CHECK ("scale" BETWEEN 0 AND 15);
ALTER TABLE "Series"
  ADD CONSTRAINT "only all has no member" CHECK (("breakdown" = 'all') = ("member" IS NULL)),
  ADD CONSTRAINT "quantities are exported or imported" CHECK ("measure" = 'value' OR "flow" IN ('exports', 'imports'));
ALTER TABLE "Release"
  ADD CONSTRAINT "approved by a second person" CHECK ("approvedBy" IS NULL OR "enteredBy" IS NULL OR "approvedBy" <> "enteredBy"),
  ADD CONSTRAINT "approved means by whom, when, what" CHECK ("state" IN ('draft', 'in-review')
    OR ("approvedBy" IS NOT NULL AND "approvedAt" IS NOT NULL AND "approvedChecksum" IS NOT NULL AND "embargoAt" IS NOT NULL)),
  ADD CONSTRAINT "a correction has a subject and a reason" CHECK (("kind" = 'release') = ("subjectId" IS NULL)),
  ADD CONSTRAINT "whose error it was" CHECK ("errorWas" IN ('ours', 'agency')),
  ADD CONSTRAINT "grace is not negative" CHECK ("graceSeconds" >= 0);
ALTER TABLE "Publication" ADD CONSTRAINT "sequences start at 1" CHECK ("sequence" >= 1);
ALTER TABLE "LogHead" ADD CONSTRAINT "there is one log" CHECK ("id" = 1);
ALTER TABLE "Screen" ADD CONSTRAINT "a screen speaks a language we speak" CHECK ("language" IN ('en', 'zh'));

-- ---------------------------------------------------------------- published figures stay
CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'observation %: published figures stay; publish a correction', OLD."id" USING ERRCODE = 'TW001'; END $$;
CREATE FUNCTION refuse_rewrite_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION '%: published figures and the log stay', TG_TABLE_NAME USING ERRCODE = 'TW001'; END $$;

CREATE TRIGGER never_deleted BEFORE DELETE ON "Observation" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER never_rewritten BEFORE UPDATE ON "Observation" FOR EACH ROW WHEN (OLD."supersededBy" IS NOT NULL
  OR to_jsonb(NEW) - 'supersededBy' <> to_jsonb(OLD) - 'supersededBy') EXECUTE FUNCTION refuse_rewrite();
-- Row triggers don't see TRUNCATE.
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Observation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite_of_all();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Publication" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite_of_all();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Release" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite_of_all();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Audit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite_of_all();

-- A figure is public because its publication is: it can only be written by the transaction that appends that publication.
CREATE FUNCTION only_with_publication() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT "vintage" FROM arrived) v JOIN "Publication" p ON p."sequence" = v."vintage"
             WHERE p.xmin <> pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'figures come only with their publication, in its transaction' USING ERRCODE = 'TW006';
  END IF; RETURN NULL; END $$;
CREATE TRIGGER only_with_publication AFTER INSERT ON "Observation" REFERENCING NEW TABLE AS arrived
  FOR EACH STATEMENT EXECUTE FUNCTION only_with_publication();

-- ---------------------------------------------------------------- the log stays, and has no gaps
CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'publication %: log entries stay; append another', OLD."sequence" USING ERRCODE = 'TW002'; END $$;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON "Publication" FOR EACH ROW EXECUTE FUNCTION refuse_log_change();

-- The lock on the head is what makes the order of sequences the order of commits: every append waits here.
CREATE FUNCTION append_to_log() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE head "LogHead"; BEGIN
  SELECT * INTO head FROM "LogHead" WHERE "id" = 1 FOR UPDATE;
  IF head IS NULL THEN RAISE EXCEPTION 'the log has no epoch yet' USING ERRCODE = 'TW003'; END IF;
  IF NEW."sequence" <> head."sequence" + 1 OR NEW."previousHash" <> head."hash" OR NEW."epoch" <> head."epoch"
     OR NEW."publishedAt" < head."publishedAt" THEN
    RAISE EXCEPTION 'publication % does not follow %: sequence, hash, epoch and instant must continue the log', NEW."sequence", head."sequence"
      USING ERRCODE = 'TW003';
  END IF;
  IF NEW."publishedAt" > clock_timestamp() THEN
    RAISE EXCEPTION 'publication %: published in the future', NEW."sequence" USING ERRCODE = 'TW003';
  END IF;
  UPDATE "LogHead" SET "sequence" = NEW."sequence", "hash" = NEW."hash", "publishedAt" = NEW."publishedAt" WHERE "id" = 1;
  -- A wake-up only: followers read the table, so a lost notification costs a poll and nothing else.
  PERFORM pg_notify('tradewire_log', NEW."sequence"::text);
  RETURN NEW; END $$;
CREATE TRIGGER append_to_log BEFORE INSERT ON "Publication" FOR EACH ROW EXECUTE FUNCTION append_to_log();

CREATE FUNCTION refuse_head_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'DELETE' OR (NEW."epoch" = OLD."epoch" AND NEW."sequence" <> OLD."sequence" + 1) OR pg_trigger_depth() < 2 AND NEW."epoch" = OLD."epoch" THEN
    RAISE EXCEPTION 'the head of the log moves only with the log' USING ERRCODE = 'TW002';
  END IF; RETURN NEW; END $$;
CREATE TRIGGER moves_with_the_log BEFORE UPDATE OR DELETE ON "LogHead" FOR EACH ROW EXECUTE FUNCTION refuse_head_change();

-- ---------------------------------------------------------------- releases move only along their states
CREATE FUNCTION follow_states() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
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
  IF NEW."state" = 'published' AND NEW."embargoAt" > clock_timestamp() THEN
    RAISE EXCEPTION 'release %: under embargo until %', OLD."code", NEW."embargoAt" USING ERRCODE = 'TW004';
  END IF;
  RETURN NEW; END $$;
CREATE TRIGGER follow_states BEFORE INSERT OR UPDATE OR DELETE ON "Release" FOR EACH ROW EXECUTE FUNCTION follow_states();

-- The figures of a draft change only while it is one; the door clears them away once they are published.
CREATE FUNCTION only_while_draft() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE found text; BEGIN
  SELECT min(r."code" || ' is ' || r."state") INTO found FROM "Release" r WHERE r."id" IN (SELECT "releaseId" FROM touched)
    AND NOT (r."state" = 'draft' OR TG_OP = 'DELETE' AND r."state" = 'published');
  IF found IS NOT NULL THEN RAISE EXCEPTION 'release %: its figures no longer change', found USING ERRCODE = 'TW005'; END IF;
  RETURN NULL; END $$;
CREATE TRIGGER only_while_draft_i AFTER INSERT ON "DraftFigure" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION only_while_draft();
CREATE TRIGGER only_while_draft_u AFTER UPDATE ON "DraftFigure" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION only_while_draft();
CREATE TRIGGER only_while_draft_d AFTER DELETE ON "DraftFigure" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION only_while_draft();

-- ---------------------------------------------------------------- the audit stays
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'audit %: the record of who did what stays', OLD."id" USING ERRCODE = 'TW007'; END $$;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON "Audit" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

-- ---------------------------------------------------------------- the first epoch
-- Made once per database, and anew on restore from a backup, so that a number a screen has seen never means something else.
INSERT INTO "LogHead" ("id", "epoch", "sequence", "hash", "publishedAt")
  VALUES (1, gen_random_uuid()::text, 0, repeat('0', 64), 'epoch');
