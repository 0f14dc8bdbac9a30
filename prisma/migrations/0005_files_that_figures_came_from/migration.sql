-- The file a figure was read from is kept for as long as the figure, and stays as it came in.
CREATE TABLE "SourceFile" (
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "receivedBy" TEXT NOT NULL,

    CONSTRAINT "SourceFile_pkey" PRIMARY KEY ("sha256")
);

ALTER TABLE "SourceFile"
  ADD CONSTRAINT "SourceFile_is_its_hash" CHECK ("sha256" = encode(sha256("bytes"), 'hex') AND "size" = length("bytes"));

CREATE FUNCTION refuse_file_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'file %: a file that figures came from stays as it came in', OLD."sha256" USING ERRCODE = 'TW001'; END $$;
CREATE TRIGGER never_changed BEFORE UPDATE ON "SourceFile" FOR EACH ROW EXECUTE FUNCTION refuse_file_change();

ALTER TABLE "DraftFigure" ADD COLUMN "sourceFile" TEXT;
ALTER TABLE "DraftFigure" ADD CONSTRAINT "DraftFigure_sourceFile_fkey" FOREIGN KEY ("sourceFile") REFERENCES "SourceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "DraftFigure_sourceFile_idx" ON "DraftFigure"("sourceFile");

ALTER TABLE "Observation" ADD COLUMN "sourceFile" TEXT;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_sourceFile_fkey" FOREIGN KEY ("sourceFile") REFERENCES "SourceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Observation_sourceFile_idx" ON "Observation"("sourceFile");

-- Tables of HS sections and chapters have series of their own.
ALTER TYPE "Breakdown" ADD VALUE 'section';
ALTER TYPE "Breakdown" ADD VALUE 'chapter';
