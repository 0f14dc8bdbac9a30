-- Who is told of the log's entries over HTTP, and each attempt at it (docs/decisions/0047). Addresses and secrets are sealed with a key
-- that is not in the database: in a copy of it under another BETTER_AUTH_SECRET there is nobody to send to.
CREATE TABLE "WebhookReceiver" (
  "id" SERIAL NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "entries" TEXT[] NOT NULL,
  "host" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "secret" TEXT,
  "previousSecret" TEXT,
  "previousUntil" TIMESTAMPTZ(3),
  "revision" INTEGER NOT NULL DEFAULT 1,
  "isOn" BOOLEAN NOT NULL DEFAULT true,
  "offBecause" JSONB,
  "cursor" INTEGER NOT NULL,
  "failures" INTEGER NOT NULL DEFAULT 0,
  "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "takenBy" TEXT,
  "takenUntil" TIMESTAMPTZ(3),
  "madeBy" TEXT NOT NULL,
  "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "WebhookReceiver_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "a receiver has a name" CHECK (length("name") BETWEEN 1 AND 60),
  CONSTRAINT "a receiver is of a kind" CHECK ("kind" IN ('standard', 'slack', 'teams', 'feishu')),
  CONSTRAINT "a receiver reads a language" CHECK ("language" IN ('en', 'zh')),
  CONSTRAINT "a receiver is told of something" CHECK (
    cardinality("entries") > 0 AND "entries" <@ ARRAY['release', 'addition', 'correction', 'withdrawal', 'calendar']),
  CONSTRAINT "an address and a secret are sealed" CHECK (
    "address" LIKE 'sealed.%' AND coalesce("secret", 'sealed.') LIKE 'sealed.%' AND coalesce("previousSecret", 'sealed.') LIKE 'sealed.%'),
  CONSTRAINT "what follows the conventions is signed" CHECK ("kind" <> 'standard' OR "secret" IS NOT NULL),
  CONSTRAINT "a secret before this one has an end" CHECK ("previousSecret" IS NULL OR "previousUntil" IS NOT NULL),
  CONSTRAINT "whoever takes it has it for a time" CHECK (("takenBy" IS NULL) = ("takenUntil" IS NULL)),
  CONSTRAINT "what is on has no reason to be off" CHECK (NOT "isOn" OR "offBecause" IS NULL)
);
CREATE UNIQUE INDEX "WebhookReceiver_name_key" ON "WebhookReceiver"("name");

CREATE TABLE "WebhookAttempt" (
  "id" SERIAL NOT NULL,
  "receiverId" INTEGER NOT NULL,
  -- NULL: a test.
  "sequence" INTEGER,
  "messageId" TEXT NOT NULL,
  -- 1 for the first at this entry.
  "attempt" INTEGER NOT NULL,
  "startedAt" TIMESTAMPTZ(3) NOT NULL,
  "durationMs" INTEGER NOT NULL,
  -- NULL: there was no answer.
  "status" INTEGER,
  "isDelivered" BOOLEAN NOT NULL,
  "said" JSONB NOT NULL,
  "answer" TEXT,
  "nextAt" TIMESTAMPTZ(3),
  CONSTRAINT "WebhookAttempt_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "attempts are counted from one" CHECK ("attempt" > 0),
  CONSTRAINT "what is delivered was answered" CHECK (NOT "isDelivered" OR ("status" BETWEEN 200 AND 299 AND "nextAt" IS NULL))
);
CREATE INDEX "WebhookAttempt_receiverId_id_idx" ON "WebhookAttempt"("receiverId", "id");
ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_receiverId_fkey"
  FOREIGN KEY ("receiverId") REFERENCES "WebhookReceiver"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_sequence_fkey"
  FOREIGN KEY ("sequence") REFERENCES "Publication"("sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody has been sent what is not in the log yet.
CREATE FUNCTION keep_webhook_cursor() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW."cursor" < 0 OR NEW."cursor" > (SELECT "sequence" FROM "LogHead") THEN
    RAISE EXCEPTION 'receiver %: the log has no place %', NEW."id", NEW."cursor" USING ERRCODE = 'TW012';
  END IF; RETURN NEW; END $$;
CREATE TRIGGER within_the_log BEFORE INSERT OR UPDATE OF "cursor" ON "WebhookReceiver" FOR EACH ROW EXECUTE FUNCTION keep_webhook_cursor();

CREATE FUNCTION keep_webhook_attempt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'attempt %: what became of it is not told otherwise later', OLD."id" USING ERRCODE = 'TW012'; END $$;
CREATE TRIGGER never_rewritten BEFORE UPDATE ON "WebhookAttempt" FOR EACH ROW EXECUTE FUNCTION keep_webhook_attempt();
