-- How a layout that is none of the agency's is read, as a person pointed it out. One is in force for each fingerprint; what was
-- changed or forgotten stays, since files were read by it.
CREATE TABLE "TableMapping" (
    "id" SERIAL NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "TableMapping_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "TableMapping" ADD CONSTRAINT "TableMapping_fingerprint_is_a_hash" CHECK ("fingerprint" ~ '^[0-9a-f]{64}$');
CREATE UNIQUE INDEX "TableMapping_in_force" ON "TableMapping" ("fingerprint") WHERE "leftAt" IS NULL;

CREATE FUNCTION refuse_mapping_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'mapping %: a mapping that files were read by stays; make another', OLD."id" USING ERRCODE = 'TW001'; END $$;
CREATE TRIGGER never_deleted BEFORE DELETE ON "TableMapping" FOR EACH ROW EXECUTE FUNCTION refuse_mapping_change();
CREATE TRIGGER never_changed BEFORE UPDATE ON "TableMapping" FOR EACH ROW WHEN (OLD."leftAt" IS NOT NULL
  OR to_jsonb(NEW) - 'leftAt' <> to_jsonb(OLD) - 'leftAt') EXECUTE FUNCTION refuse_mapping_change();

-- Which sheets of a kept file were read by which mapping, and the period that was typed where no cell says it.
CREATE TABLE "FileMapping" (
    "file" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "mappingId" INTEGER NOT NULL,
    "period" TEXT,

    CONSTRAINT "FileMapping_pkey" PRIMARY KEY ("file","sheet")
);

ALTER TABLE "FileMapping" ADD CONSTRAINT "FileMapping_file_fkey" FOREIGN KEY ("file") REFERENCES "SourceFile"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FileMapping" ADD CONSTRAINT "FileMapping_mappingId_fkey" FOREIGN KEY ("mappingId") REFERENCES "TableMapping"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
