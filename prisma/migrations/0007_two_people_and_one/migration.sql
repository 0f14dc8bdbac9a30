-- Who may enter, who may approve, and that it is two people, kept here; sign-in in two steps, links instead of passwords.
-- Codes as in 0002, and TW008 an approval by somebody who may not give it, TW009 a setting changed by somebody who may not.

-- ---------------------------------------------------------------- roles
-- Until now an editor approved what others entered, and an administrator did everything: nobody loses what they could do.
UPDATE "User" SET "role" = CASE "role" WHEN 'admin' THEN 'approver,admin' ELSE 'approver' END;
ALTER TABLE "User" ADD CONSTRAINT "roles are ours" CHECK ("role" ~ '^(editor|approver|admin)(,(editor|approver|admin))*$');

-- ---------------------------------------------------------------- who edited a draft
ALTER TABLE "Release" ADD COLUMN "editors" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Whoever a release says entered it is one of its editors, and an editor once is one for good.
CREATE FUNCTION keep_editors() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'UPDATE' AND NOT coalesce(NEW."editors", '{}') @> coalesce(OLD."editors", '{}') THEN
    RAISE EXCEPTION 'release %: who edited it stays', NEW."code" USING ERRCODE = 'TW008';
  END IF;
  NEW."editors" := coalesce(NEW."editors", '{}');
  IF NEW."enteredBy" IS NOT NULL AND NOT NEW."enteredBy" = ANY (NEW."editors") THEN
    NEW."editors" := NEW."editors" || NEW."enteredBy";
  END IF;
  RETURN NEW; END $$;

-- Drafts that are in work when this comes: whoever the audit knows. Before the triggers, which would refuse it.
ALTER TABLE "Release" DISABLE TRIGGER USER;
UPDATE "Release" r SET "editors" = ARRAY(
    SELECT DISTINCT who FROM (SELECT r."enteredBy" AS who UNION SELECT a."actor" FROM "Audit" a WHERE a."subject" = r."code"
      AND a."action" NOT IN ('release.draft', 'release.in-review', 'release.approved', 'release.published', 'review.sent-back', 'warnings.accepted',
        'draft.deleted', 'expectations.set', 'calendar.published')) e
    WHERE who IS NOT NULL)
  WHERE "state" IN ('draft', 'in-review', 'approved');
UPDATE "Release" SET "approvedBy" = NULL, "approvedAt" = NULL, "approvedChecksum" = NULL WHERE "state" IN ('draft', 'in-review');
ALTER TABLE "Release" ENABLE TRIGGER USER;

CREATE TRIGGER a_keep_editors BEFORE INSERT OR UPDATE ON "Release" FOR EACH ROW EXECUTE FUNCTION keep_editors();

-- Any deed on a draft that the audit tells of is an edit of it, but for these. So a kind of edit that is added later counts.
CREATE FUNCTION editor_by_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE "Release" SET "editors" = "editors" || NEW."actor"
    WHERE "code" = NEW."subject" AND "state" = 'draft' AND NOT NEW."actor" = ANY (coalesce("editors", '{}'));
  RETURN NULL; END $$;
CREATE TRIGGER editor_by_audit AFTER INSERT ON "Audit" FOR EACH ROW WHEN (NEW."subject" LIKE 'GACC-%' AND NEW."action" NOT IN
  ('release.draft', 'release.in-review', 'release.approved', 'release.published', 'review.sent-back', 'warnings.accepted', 'draft.deleted',
   'expectations.set', 'calendar.published')) EXECUTE FUNCTION editor_by_audit();

-- ---------------------------------------------------------------- four eyes
-- One row. A newsroom of one may switch it off; the audit tells, whoever writes the statement.
CREATE TABLE "FourEyes" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "isOn" BOOLEAN NOT NULL DEFAULT true,
    "reason" TEXT,
    "changedBy" TEXT,
    "changedFrom" TEXT,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "FourEyes_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "there is one setting" CHECK ("id" = 1)
);
INSERT INTO "FourEyes" DEFAULT VALUES;

CREATE FUNCTION only_by_administrators() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'four eyes: the setting stays' USING ERRCODE = 'TW009'; END IF;
  IF NOT EXISTS (SELECT FROM "User" WHERE "id" = NEW."changedBy" AND 'admin' = ANY (string_to_array("role", ',')) AND "banned" IS NOT TRUE) THEN
    RAISE EXCEPTION 'four eyes: only an administrator switches it' USING ERRCODE = 'TW009';
  END IF;
  -- What was approved by one person does not go out once two are asked for.
  IF NEW."isOn" AND EXISTS (SELECT FROM "Release" WHERE "state" = 'approved' AND "approvedBy" = ANY ("editors")) THEN
    RAISE EXCEPTION 'four eyes: a release that one person approved is armed; recall it first' USING ERRCODE = 'TW009';
  END IF;
  NEW."changedAt" := clock_timestamp();
  INSERT INTO "Audit" ("actor", "action", "subject", "address", "before", "after") VALUES (NEW."changedBy",
    CASE WHEN NEW."isOn" THEN 'four-eyes.on' ELSE 'four-eyes.off' END, 'desk', NEW."changedFrom",
    jsonb_build_object('isOn', OLD."isOn"), jsonb_build_object('isOn', NEW."isOn", 'reason', NEW."reason"));
  RETURN NEW; END $$;
CREATE TRIGGER only_by_administrators BEFORE UPDATE OR DELETE ON "FourEyes" FOR EACH ROW EXECUTE FUNCTION only_by_administrators();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "FourEyes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite_of_all();

-- In place of the constraint, which knew only who entered it last. An account approves that has the role; who has no account here
-- (the official record of the history) is no person at this desk.
ALTER TABLE "Release" DROP CONSTRAINT "approved by a second person";
CREATE FUNCTION second_person() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE needs_two boolean; BEGIN
  IF EXISTS (SELECT FROM "User" WHERE "id" = NEW."approvedBy" AND ("banned" OR NOT 'approver' = ANY (string_to_array(coalesce("role", ''), ',')))) THEN
    RAISE EXCEPTION 'release %: % may not approve', NEW."code", NEW."approvedBy" USING ERRCODE = 'TW008';
  END IF;
  IF NEW."approvedBy" = ANY (NEW."editors") THEN
    -- Held, so that it can't be switched between this look and the commit.
    SELECT "isOn" INTO needs_two FROM "FourEyes" WHERE "id" = 1 FOR SHARE;
    IF coalesce(needs_two, true) THEN
      RAISE EXCEPTION 'release %: % entered or edited it; a second person approves', NEW."code", NEW."approvedBy" USING ERRCODE = 'TW008';
    END IF;
  END IF;
  RETURN NEW; END $$;
CREATE TRIGGER second_person BEFORE UPDATE ON "Release" FOR EACH ROW WHEN (NEW."state" = 'approved' AND OLD."state" <> 'approved')
  EXECUTE FUNCTION second_person();

-- ---------------------------------------------------------------- any later change voids the approval
ALTER TABLE "Release" ADD CONSTRAINT "what may change is not approved" CHECK ("state" NOT IN ('draft', 'in-review')
  OR ("approvedBy" IS NULL AND "approvedAt" IS NULL AND "approvedChecksum" IS NULL));
-- Row and statement triggers don't see TRUNCATE.
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "DraftFigure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite_of_all();

-- What the log's entry binds is what was approved.
CREATE OR REPLACE FUNCTION only_what_was_approved() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE release "Release"; BEGIN
  IF NEW."kind" = 'calendar' AND NEW."releaseId" IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO release FROM "Release" WHERE "id" = NEW."releaseId";
  IF release."state" IS DISTINCT FROM 'approved' OR release."kind"::text <> NEW."kind"::text OR release."embargoAt" > clock_timestamp() THEN
    RAISE EXCEPTION 'publication %: of no release that is approved and past its embargo', NEW."sequence" USING ERRCODE = 'TW004';
  END IF;
  IF NEW."kind" <> 'withdrawal' AND NEW."body" #>> '{figures,digest}' IS DISTINCT FROM release."approvedChecksum" THEN
    RAISE EXCEPTION 'publication %: its figures are not those that were approved', NEW."sequence" USING ERRCODE = 'TW005';
  END IF;
  RETURN NEW; END $$;

-- ---------------------------------------------------------------- sign-in: a second step, guesses counted, links
ALTER TABLE "User" ADD COLUMN "twoFactorEnabled" BOOLEAN DEFAULT false;
ALTER TABLE "User" ADD COLUMN "secondFactorDueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp() + interval '7 days';

-- better-auth's own shape, with its time zones: none.
CREATE TABLE "TwoFactor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" TIMESTAMP(3),

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "TwoFactor_userId_key" ON "TwoFactor"("userId");

CREATE TABLE "UsedCode" (
    "userId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "UsedCode_pkey" PRIMARY KEY ("userId", "code"),
    CONSTRAINT "UsedCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "SignInGuard" (
    "key" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "failedAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SignInGuard_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "SignInGuard_email_idx" ON "SignInGuard"("email");

CREATE TABLE "AccountLink" (
    "tokenHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountLink_pkey" PRIMARY KEY ("tokenHash"),
    CONSTRAINT "AccountLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "a link invites or resets" CHECK ("kind" IN ('invitation', 'reset'))
);
CREATE INDEX "AccountLink_userId_idx" ON "AccountLink"("userId");

-- A link opens once.
CREATE FUNCTION opens_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF OLD."usedAt" IS NOT NULL OR to_jsonb(NEW) - 'usedAt' <> to_jsonb(OLD) - 'usedAt' THEN
    RAISE EXCEPTION 'link of %: it was used, or would become another', OLD."userId" USING ERRCODE = 'TW009';
  END IF; RETURN NEW; END $$;
CREATE TRIGGER opens_once BEFORE UPDATE ON "AccountLink" FOR EACH ROW EXECUTE FUNCTION opens_once();
