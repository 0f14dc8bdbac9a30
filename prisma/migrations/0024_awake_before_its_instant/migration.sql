-- The instant (0023) is not slept into: a sleep ends by whole milliseconds, and who is woken waits for a processor first. The last
-- two it looks at the clock instead, awake (docs/decisions/0058).
CREATE OR REPLACE FUNCTION not_before_its_instant() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE instant timestamptz; "left" float8; BEGIN
  SELECT greatest(NEW."publishedAt", max("embargoAt")) INTO instant FROM "Release" WHERE "id" = NEW."releaseId";
  -- A clock that is set back while it waits must not hold the log for hours.
  LOOP
    "left" := extract(epoch FROM instant - clock_timestamp());
    EXIT WHEN "left" <= 0;
    IF "left" > 1 THEN RAISE EXCEPTION 'publication %: under embargo until %', NEW."sequence", instant USING ERRCODE = 'TW004'; END IF;
    IF "left" > 0.002 THEN PERFORM pg_sleep("left" - 0.002); END IF;
  END LOOP;
  RETURN NULL; END $$;
