-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Flow" AS ENUM ('exports', 'imports', 'total', 'balance');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('flash', 'annual', 'report', 'online', 'yearbook', 'restatement');

-- CreateEnum
CREATE TYPE "Breakdown" AS ENUM ('all', 'sector', 'commodity', 'counterpart', 'group', 'mode', 'enterprise');

-- CreateEnum
CREATE TYPE "Measure" AS ENUM ('value', 'quantity');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('month', 'year-to-date');

-- CreateEnum
CREATE TYPE "ObservationStatus" AS ENUM ('A', 'P', 'R', 'E', 'M');

-- CreateEnum
CREATE TYPE "FirstPrint" AS ENUM ('held', 'level-not-held', 'not-held');

-- CreateEnum
CREATE TYPE "ReleaseKind" AS ENUM ('release', 'correction', 'withdrawal');

-- CreateEnum
CREATE TYPE "ReleaseState" AS ENUM ('draft', 'in-review', 'approved', 'published', 'corrected', 'withdrawn');

-- CreateEnum
CREATE TYPE "InstantPrecision" AS ENUM ('second', 'minute', 'day', 'assumed');

-- CreateEnum
CREATE TYPE "CalendarState" AS ENUM ('announced', 'confirmed', 'postponed', 'merged', 'cancelled', 'missed', 'released');

-- CreateEnum
CREATE TYPE "PublicationKind" AS ENUM ('release', 'correction', 'withdrawal', 'calendar');

-- CreateEnum
CREATE TYPE "ExpectedFigure" AS ENUM ('growth', 'balance');

-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('policy', 'commentary');

-- CreateTable
CREATE TABLE "Series" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "flow" "Flow" NOT NULL,
    "breakdown" "Breakdown" NOT NULL,
    "member" TEXT,
    "measure" "Measure" NOT NULL,
    "unit" TEXT NOT NULL,
    "basis" "Basis" NOT NULL,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" BIGSERIAL NOT NULL,
    "seriesId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "value" DECIMAL(38,10),
    "scale" INTEGER NOT NULL,
    "digits" INTEGER,
    "status" "ObservationStatus" NOT NULL,
    "printedGrowthPercent" DECIMAL(16,4),
    "growthDigits" INTEGER,
    "firstPrint" "FirstPrint" NOT NULL DEFAULT 'held',
    "missingReason" TEXT,
    "vintage" INTEGER NOT NULL,
    "supersededBy" INTEGER,
    "sourceUrl" TEXT NOT NULL,
    "sourceCell" TEXT,
    "sourceNote" TEXT,
    "disagreements" JSONB,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "ReleaseKind" NOT NULL DEFAULT 'release',
    "stage" "Stage" NOT NULL,
    "period" TEXT NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "state" "ReleaseState" NOT NULL DEFAULT 'draft',
    "subjectId" INTEGER,
    "embargoAt" TIMESTAMPTZ(3),
    "instantPrecision" "InstantPrecision" NOT NULL DEFAULT 'second',
    "graceSeconds" INTEGER NOT NULL DEFAULT 600,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "enteredBy" TEXT,
    "approvedBy" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedChecksum" TEXT,
    "sourceUrl" TEXT,
    "notes" TEXT,
    "reason" TEXT,
    "errorWas" TEXT,
    "headlineEn" TEXT,
    "headlineZh" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftFigure" (
    "id" SERIAL NOT NULL,
    "releaseId" INTEGER NOT NULL,
    "seriesKey" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" TEXT,
    "scale" INTEGER NOT NULL,
    "printedGrowthPercent" TEXT,
    "status" "ObservationStatus" NOT NULL,
    "firstPrint" "FirstPrint" NOT NULL DEFAULT 'held',
    "missingReason" TEXT,
    "sourceUrl" TEXT,
    "sourceCell" TEXT,
    "sourceNote" TEXT,
    "disagreements" JSONB,

    CONSTRAINT "DraftFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarItem" (
    "id" SERIAL NOT NULL,
    "releaseCode" TEXT NOT NULL,
    "stage" "Stage" NOT NULL,
    "period" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "firstDueAt" TIMESTAMPTZ(3),
    "precision" "InstantPrecision" NOT NULL,
    "state" "CalendarState" NOT NULL,
    "note" TEXT,
    "sourceUrl" TEXT NOT NULL,
    "vintage" INTEGER,

    CONSTRAINT "CalendarItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "sequence" INTEGER NOT NULL,
    "epoch" TEXT NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "releaseId" INTEGER,
    "body" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "LogHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LogHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Expectation" (
    "id" SERIAL NOT NULL,
    "releaseCode" TEXT NOT NULL,
    "flow" "Flow" NOT NULL,
    "currency" TEXT NOT NULL,
    "figure" "ExpectedFigure" NOT NULL,
    "median" DECIMAL(20,4),
    "low" DECIMAL(20,4),
    "high" DECIMAL(20,4),
    "forecasts" INTEGER,
    "digits" INTEGER NOT NULL,
    "poll" TEXT,
    "sourceUrl" TEXT NOT NULL,
    "note" TEXT,
    "knownAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Expectation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" SERIAL NOT NULL,
    "kind" "NoteKind" NOT NULL,
    "at" DATE NOT NULL,
    "seriesKey" TEXT,
    "textEn" TEXT NOT NULL,
    "textZh" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "createdBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Screen" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT,
    "name" TEXT NOT NULL,
    "room" TEXT,
    "layout" TEXT NOT NULL DEFAULT 'headline',
    "language" TEXT NOT NULL DEFAULT 'en',
    "theme" TEXT NOT NULL DEFAULT 'wall',
    "lastSeenAt" TIMESTAMPTZ(3),
    "lastSequence" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Screen_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "address" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT,
    "banned" BOOLEAN DEFAULT false,
    "banReason" TEXT,
    "banExpires" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "impersonatedBy" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Series_key_key" ON "Series"("key");

-- CreateIndex
CREATE INDEX "Series_breakdown_member_idx" ON "Series"("breakdown", "member");

-- CreateIndex
CREATE INDEX "Observation_vintage_idx" ON "Observation"("vintage");

-- CreateIndex
CREATE INDEX "Observation_supersededBy_idx" ON "Observation"("supersededBy");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_seriesId_period_vintage_key" ON "Observation"("seriesId", "period", "vintage");

-- CreateIndex
CREATE UNIQUE INDEX "Release_code_key" ON "Release"("code");

-- CreateIndex
CREATE INDEX "Release_state_embargoAt_idx" ON "Release"("state", "embargoAt");

-- CreateIndex
CREATE UNIQUE INDEX "DraftFigure_releaseId_seriesKey_period_key" ON "DraftFigure"("releaseId", "seriesKey", "period");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarItem_releaseCode_key" ON "CalendarItem"("releaseCode");

-- CreateIndex
CREATE INDEX "CalendarItem_dueAt_idx" ON "CalendarItem"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_hash_key" ON "Publication"("hash");

-- CreateIndex
CREATE INDEX "Publication_publishedAt_idx" ON "Publication"("publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Expectation_releaseCode_flow_currency_figure_key" ON "Expectation"("releaseCode", "flow", "currency", "figure");

-- CreateIndex
CREATE UNIQUE INDEX "Screen_tokenHash_key" ON "Screen"("tokenHash");

-- CreateIndex
CREATE INDEX "Audit_subject_idx" ON "Audit"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Publication"("sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_supersededBy_fkey" FOREIGN KEY ("supersededBy") REFERENCES "Publication"("sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftFigure" ADD CONSTRAINT "DraftFigure_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarItem" ADD CONSTRAINT "CalendarItem_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Publication"("sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
