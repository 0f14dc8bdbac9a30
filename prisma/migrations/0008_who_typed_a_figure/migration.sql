-- Two editors fill one draft and see each other's fields: whose each is, is told beside it.
ALTER TABLE "DraftFigure" ADD COLUMN "typedBy" TEXT;
