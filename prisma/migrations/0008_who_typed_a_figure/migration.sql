-- Two editors fill one draft and see each other's fields: whose each is, is told beside it.
ALTER TABLE "DraftFigure" ADD COLUMN "typedBy" TEXT;

-- A release that is out is not always whole: growth is said first, levels and tables follow. What follows is an addition to it.
ALTER TYPE "ReleaseKind" ADD VALUE 'addition';
ALTER TYPE "PublicationKind" ADD VALUE 'addition';

-- It adds: what its release has printed already stays as it is. Whoever would change that publishes a correction, which says so.
CREATE FUNCTION additions_only_add() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE subject int; changed text; BEGIN
  SELECT r."subjectId" INTO subject FROM (SELECT DISTINCT "vintage" FROM arrived) v JOIN "Publication" p ON p."sequence" = v."vintage"
    JOIN "Release" r ON r."id" = p."releaseId" WHERE p."kind"::text = 'addition';
  IF subject IS NULL THEN RETURN NULL; END IF;
  SELECT min(s."key" || ' ' || o."period") INTO changed FROM arrived n
    JOIN "Observation" o ON o."seriesId" = n."seriesId" AND o."period" = n."period" AND o."supersededBy" = n."vintage"
    JOIN "Series" s ON s."id" = o."seriesId"
    JOIN "Publication" p ON p."sequence" = o."vintage" JOIN "Release" r ON r."id" = p."releaseId"
    WHERE (r."id" = subject OR r."subjectId" = subject) AND (
      o."value" IS NOT NULL AND (n."value", n."scale", n."digits") IS DISTINCT FROM (o."value", o."scale", o."digits")
      OR o."printedGrowthPercent" IS NOT NULL
        AND (n."printedGrowthPercent", n."growthDigits") IS DISTINCT FROM (o."printedGrowthPercent", o."growthDigits"));
  IF changed IS NOT NULL THEN
    RAISE EXCEPTION '%: an addition changes nothing that its release has printed; publish a correction', changed USING ERRCODE = 'TW006';
  END IF; RETURN NULL; END $$;
CREATE TRIGGER additions_only_add AFTER INSERT ON "Observation" REFERENCING NEW TABLE AS arrived
  FOR EACH STATEMENT EXECUTE FUNCTION additions_only_add();
