-- AlterTable
ALTER TABLE "token_operations" ADD COLUMN     "generation_id" UUID;

-- CreateIndex
CREATE INDEX "token_operations_generation_id_idx" ON "token_operations"("generation_id");

-- AddForeignKey
ALTER TABLE "token_operations" ADD CONSTRAINT "token_operations_generation_id_fkey" FOREIGN KEY ("generation_id") REFERENCES "generations"("id") ON DELETE SET NULL ON UPDATE CASCADE;
