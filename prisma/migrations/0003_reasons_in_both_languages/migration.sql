-- A correction says why in both languages; the Chinese words stand in Chinese sentences.
ALTER TABLE "Release" ADD COLUMN "reasonZh" TEXT;
