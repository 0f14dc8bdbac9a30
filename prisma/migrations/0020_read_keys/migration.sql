-- Keys by which programs read the API: made and revoked by an account, told once, known by their hash alone (docs/decisions/0041).
CREATE TABLE "ReadKey" (
  "id" SERIAL NOT NULL,
  "accountId" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "tokenHash" TEXT NOT NULL,
  "ending" TEXT NOT NULL,
  "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "usedAt" TIMESTAMPTZ(3),
  "revokedAt" TIMESTAMPTZ(3),
  CONSTRAINT "ReadKey_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "a key has a name" CHECK (length("name") BETWEEN 1 AND 60),
  CONSTRAINT "a key is kept as a hash" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$' AND length("ending") = 4)
);
CREATE UNIQUE INDEX "ReadKey_tokenHash_key" ON "ReadKey"("tokenHash");
CREATE INDEX "ReadKey_accountId_idx" ON "ReadKey"("accountId");
ALTER TABLE "ReadKey" ADD CONSTRAINT "ReadKey_accountId_fkey"
  FOREIGN KEY ("accountId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION keep_read_key() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF OLD."revokedAt" IS NOT NULL OR to_jsonb(NEW) - 'usedAt' - 'revokedAt' <> to_jsonb(OLD) - 'usedAt' - 'revokedAt' THEN
    RAISE EXCEPTION 'read key %: what is revoked stays revoked, and a key is never another', OLD."id" USING ERRCODE = 'TW011';
  END IF; RETURN NEW; END $$;
CREATE TRIGGER kept BEFORE UPDATE ON "ReadKey" FOR EACH ROW EXECUTE FUNCTION keep_read_key();
