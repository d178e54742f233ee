DROP INDEX IF EXISTS "Tier_name_key";
UPDATE "Tier" SET "name" = 'basic' WHERE "id" = 2;
CREATE UNIQUE INDEX "Tier_name_key" ON "Tier"("name");
