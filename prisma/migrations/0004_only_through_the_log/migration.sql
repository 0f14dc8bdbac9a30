-- What 0002 left open: ways past the log for whoever writes SQL by hand. Codes as there.

-- ---------------------------------------------------------------- a figure leaves the present only by a publication
-- Screens are told what an entry carries: a figure superseded at any other moment, or by nothing, would differ from its log.
CREATE FUNCTION superseded_with_publication() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT "supersededBy" FROM touched) t JOIN "Publication" p ON p."sequence" = t."supersededBy"
             WHERE p.xmin <> pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'figures are superseded only by a publication, in its transaction' USING ERRCODE = 'TW006';
  END IF; RETURN NULL; END $$;
CREATE TRIGGER superseded_with_publication AFTER UPDATE ON "Observation" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION superseded_with_publication();

CREATE FUNCTION replaced_not_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW."supersededBy" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Observation" o WHERE o."seriesId" = NEW."seriesId"
      AND o."period" = NEW."period" AND o."vintage" = NEW."supersededBy") THEN
    RAISE EXCEPTION 'observation %: a figure is replaced, never just taken away', NEW."id" USING ERRCODE = 'TW001';
  END IF; RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER replaced_not_removed AFTER UPDATE ON "Observation" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION replaced_not_removed();

-- What a published figure is a figure of is part of it.
CREATE FUNCTION refuse_renaming() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'series %: what a series names stays', OLD."key" USING ERRCODE = 'TW001'; END $$;
CREATE TRIGGER never_renamed BEFORE UPDATE ON "Series" FOR EACH ROW EXECUTE FUNCTION refuse_renaming();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Series" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite_of_all();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "LogHead" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite_of_all();

-- ---------------------------------------------------------------- the head moves with the log, and a new epoch moves nothing
CREATE OR REPLACE FUNCTION refuse_head_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'UPDATE' AND NEW."epoch" <> OLD."epoch" AND to_jsonb(NEW) - 'epoch' = to_jsonb(OLD) - 'epoch' THEN RETURN NEW; END IF;
  IF TG_OP = 'DELETE' OR NEW."epoch" <> OLD."epoch" OR NEW."sequence" <> OLD."sequence" + 1 OR pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'the head of the log moves only with the log' USING ERRCODE = 'TW002';
  END IF; RETURN NEW; END $$;

-- ---------------------------------------------------------------- only what two people approved, once, after its embargo
CREATE UNIQUE INDEX "Publication_release" ON "Publication" ("releaseId") WHERE "releaseId" IS NOT NULL;

CREATE FUNCTION only_what_was_approved() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE release "Release"; BEGIN
  IF NEW."kind" = 'calendar' AND NEW."releaseId" IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO release FROM "Release" WHERE "id" = NEW."releaseId";
  IF release."state" IS DISTINCT FROM 'approved' OR release."kind"::text <> NEW."kind"::text OR release."embargoAt" > clock_timestamp() THEN
    RAISE EXCEPTION 'publication %: of no release that is approved and past its embargo', NEW."sequence" USING ERRCODE = 'TW004';
  END IF;
  RETURN NEW; END $$;
CREATE TRIGGER only_what_was_approved BEFORE INSERT ON "Publication" FOR EACH ROW EXECUTE FUNCTION only_what_was_approved();

CREATE FUNCTION release_follows_log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (SELECT 1 FROM "Release" WHERE "id" = NEW."releaseId" AND "state" = 'approved') THEN
    RAISE EXCEPTION 'publication %: its release does not say that it was published', NEW."sequence" USING ERRCODE = 'TW004';
  END IF; RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER release_follows_log AFTER INSERT ON "Publication" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION release_follows_log();

CREATE FUNCTION published_by_the_log() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE told boolean; BEGIN
  IF NEW."state" = 'published' THEN
    told := EXISTS (SELECT 1 FROM "Publication" p WHERE p."releaseId" = NEW."id" AND p.xmin = pg_current_xact_id()::xid);
  ELSE
    told := EXISTS (SELECT 1 FROM "Release" r JOIN "Publication" p ON p."releaseId" = r."id" WHERE r."subjectId" = NEW."id"
      AND r."kind" = CASE NEW."state" WHEN 'corrected' THEN 'correction'::"ReleaseKind" ELSE 'withdrawal' END AND p.xmin = pg_current_xact_id()::xid);
  END IF;
  IF NOT told THEN
    RAISE EXCEPTION 'release %: % only by a publication, in its transaction', NEW."code", NEW."state" USING ERRCODE = 'TW004';
  END IF; RETURN NULL; END $$;
CREATE TRIGGER published_by_the_log AFTER UPDATE ON "Release" FOR EACH ROW
  WHEN (NEW."state" <> OLD."state" AND NEW."state" IN ('published', 'corrected', 'withdrawn')) EXECUTE FUNCTION published_by_the_log();

-- ---------------------------------------------------------------- what the second person saw is what is published
-- The checksum covers the figures; a headline, a note or a reason is published too.
CREATE FUNCTION stays_as_seen() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE moves text[] := ARRAY['state', 'updatedAt']; BEGIN
  IF OLD."state" = 'in-review' OR NEW."state" = 'draft' THEN
    moves := moves || ARRAY['approvedBy', 'approvedAt', 'approvedChecksum', 'embargoAt', 'instantPrecision'];
  END IF;
  IF to_jsonb(NEW) - moves <> to_jsonb(OLD) - moves THEN
    RAISE EXCEPTION 'release %: it is %, nothing of it changes', OLD."code", OLD."state" USING ERRCODE = 'TW005';
  END IF; RETURN NEW; END $$;
CREATE TRIGGER stays_as_seen BEFORE UPDATE ON "Release" FOR EACH ROW WHEN (OLD."state" IN ('in-review', 'approved'))
  EXECUTE FUNCTION stays_as_seen();

-- A figure moved to another release leaves one, too; and a release must not go to review between the look at it and the commit.
CREATE OR REPLACE FUNCTION only_while_draft() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE found text; BEGIN
  PERFORM 1 FROM "Release" WHERE "id" IN (SELECT "releaseId" FROM touched) FOR SHARE;
  SELECT min(r."code" || ' is ' || r."state") INTO found FROM "Release" r WHERE r."id" IN (SELECT "releaseId" FROM touched)
    AND NOT (r."state" = 'draft' OR TG_OP = 'DELETE' AND r."state" = 'published');
  IF found IS NOT NULL THEN RAISE EXCEPTION 'release %: its figures no longer change', found USING ERRCODE = 'TW005'; END IF;
  RETURN NULL; END $$;
CREATE TRIGGER only_while_draft_u_from AFTER UPDATE ON "DraftFigure" REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION only_while_draft();
