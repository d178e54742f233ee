-- AlterTable
ALTER TABLE "Invoice" ADD COLUMN "total" DECIMAL(65,30) NOT NULL;
