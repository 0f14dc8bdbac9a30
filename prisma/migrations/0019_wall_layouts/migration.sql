-- Walls that an admin arranged from panels, and playlists that show several in turn (docs/decisions/0039).
CREATE TABLE "WallLayout" (
  "slug" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL,
  "panels" JSONB NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 1,
  "changedBy" TEXT NOT NULL,
  "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "a layout has an address" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 40),
  CONSTRAINT "a layout has a name" CHECK (length("name") BETWEEN 1 AND 40),
  CONSTRAINT "a layout has panels" CHECK (jsonb_typeof("panels") = 'array' AND jsonb_array_length("panels") > 0)
);
CREATE UNIQUE INDEX "WallLayout_name_key" ON "WallLayout"("name");

CREATE TABLE "Playlist" (
  "slug" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 1,
  "changedBy" TEXT NOT NULL,
  "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "a playlist has an address" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 40),
  CONSTRAINT "a playlist has a name" CHECK (length("name") BETWEEN 1 AND 40)
);
CREATE UNIQUE INDEX "Playlist_name_key" ON "Playlist"("name");

CREATE TABLE "PlaylistItem" (
  "playlist" TEXT NOT NULL REFERENCES "Playlist"("slug") ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  -- NULL: the headline wall, which is always there.
  "layout" TEXT REFERENCES "WallLayout"("slug") ON DELETE RESTRICT,
  "seconds" INTEGER NOT NULL,
  PRIMARY KEY ("playlist", "position"),
  CONSTRAINT "a wall is shown long enough to be read" CHECK ("seconds" BETWEEN 8 AND 600)
);
CREATE INDEX "PlaylistItem_layout_idx" ON "PlaylistItem"("layout");

-- What a screen shows: 'headline', 'lower-third', 'layout:SLUG' or 'playlist:SLUG'. What one shows is not thrown away under it.
ALTER TABLE "Screen"
  ADD COLUMN "layoutSlug" TEXT GENERATED ALWAYS AS (CASE WHEN "layout" LIKE 'layout:%' THEN substr("layout", 8) END) STORED
    REFERENCES "WallLayout"("slug") ON DELETE RESTRICT,
  ADD COLUMN "playlistSlug" TEXT GENERATED ALWAYS AS (CASE WHEN "layout" LIKE 'playlist:%' THEN substr("layout", 10) END) STORED
    REFERENCES "Playlist"("slug") ON DELETE RESTRICT,
  ADD CONSTRAINT "a screen shows something" CHECK ("layout" IN ('headline', 'lower-third') OR "layout" LIKE 'layout:%' OR "layout" LIKE 'playlist:%');
CREATE INDEX "Screen_layoutSlug_idx" ON "Screen"("layoutSlug");
CREATE INDEX "Screen_playlistSlug_idx" ON "Screen"("playlistSlug");

-- A screen proves that it draws: one whose page is hidden, or has drawn no frame for a while, is not live.
ALTER TABLE "Screen"
  DROP CONSTRAINT "a screen says how live it is",
  ADD CONSTRAINT "a screen says how live it is" CHECK ("state" IN ('live', 'connecting', 'stale', 'hidden', 'frozen'));
