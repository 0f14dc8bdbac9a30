-- What became of each publication at each node, written in the minute after it: the receipt the desk shows.
CREATE TABLE "Delivery" (
  "sequence" INTEGER NOT NULL REFERENCES "Publication" ("sequence") ON DELETE RESTRICT ON UPDATE CASCADE,
  "node" TEXT NOT NULL,
  "heardAt" TIMESTAMPTZ(3) NOT NULL,
  "reportedAt" TIMESTAMPTZ(3) NOT NULL,
  "sockets" INTEGER NOT NULL,
  "socketsShowing" INTEGER NOT NULL,
  "polling" INTEGER NOT NULL,
  "pollingShowing" INTEGER NOT NULL,
  "firstPaintedAt" TIMESTAMPTZ(3),
  "lastPaintedAt" TIMESTAMPTZ(3),
  "slowestMs" INTEGER,
  CONSTRAINT "Delivery_pkey" PRIMARY KEY ("sequence", "node"),
  CONSTRAINT "the first is not after the last" CHECK ("firstPaintedAt" <= "lastPaintedAt"),
  CONSTRAINT "none shows it that is not there" CHECK ("socketsShowing" BETWEEN 0 AND "sockets" AND "pollingShowing" BETWEEN 0 AND "polling")
);
