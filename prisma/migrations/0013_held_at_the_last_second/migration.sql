-- An approved release may be held until the last moment, and let go again, without a new approval. Codes as in 0002.
ALTER TABLE "Release" ADD COLUMN "heldAt" TIMESTAMPTZ(3), ADD COLUMN "heldBy" TEXT, ADD COLUMN "letGoAt" TIMESTAMPTZ(3);
ALTER TABLE "Release" ADD CONSTRAINT "only what is approved is held" CHECK ("heldAt" IS NULL OR "state" = 'approved');
ALTER TABLE "Release" ADD CONSTRAINT "somebody holds it" CHECK (("heldAt" IS NULL) = ("heldBy" IS NULL));

-- Held or let go, an approved release says what was approved.
CREATE OR REPLACE FUNCTION stays_as_seen() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE moves text[] := ARRAY['state', 'updatedAt']; BEGIN
  IF OLD."state" = 'in-review' OR NEW."state" = 'draft' THEN
    moves := moves || ARRAY['approvedBy', 'approvedAt', 'approvedChecksum', 'embargoAt', 'instantPrecision'];
  END IF;
  IF OLD."state" = 'approved' THEN
    moves := moves || ARRAY['heldAt', 'heldBy', 'letGoAt'];
  END IF;
  IF to_jsonb(NEW) - moves <> to_jsonb(OLD) - moves THEN
    RAISE EXCEPTION 'release %: it is %, nothing of it changes', OLD."code", OLD."state" USING ERRCODE = 'TW005';
  END IF; RETURN NEW; END $$;

-- What is held is not published, by whatever door.
CREATE FUNCTION held_is_not_published() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'release %: % holds it', OLD."code", OLD."heldBy" USING ERRCODE = 'TW004'; END $$;
CREATE TRIGGER held_is_not_published BEFORE UPDATE ON "Release" FOR EACH ROW WHEN (NEW."state" = 'published' AND OLD."heldAt" IS NOT NULL)
  EXECUTE FUNCTION held_is_not_published();
