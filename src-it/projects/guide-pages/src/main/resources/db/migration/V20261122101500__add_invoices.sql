-- CreateTable
CREATE TABLE "Invoice" (
    "id" SERIAL NOT NULL,

    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("id")
);
