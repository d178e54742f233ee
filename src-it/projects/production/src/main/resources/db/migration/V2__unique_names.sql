CREATE UNIQUE INDEX CONCURRENTLY "Tier_name_key" ON "Tier"("name");
