CREATE TYPE "subscription_tier" AS ENUM ('GIFT', 'PROFESSIONAL', 'business-2024');
CREATE TYPE "PaymentStatus" AS ENUM ('pending', 'succeeded', 'failed');

CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "telegram_id" TEXT NOT NULL,
    "username" VARCHAR(64),
    "tier" "subscription_tier" NOT NULL DEFAULT 'GIFT',
    "token_balance" INTEGER NOT NULL DEFAULT 0,
    "tags" TEXT[],
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,
    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "profiles" (
    "user_id" UUID NOT NULL,
    "bio" TEXT,
    "avatar" BYTEA,
    "birthday" DATE,
    CONSTRAINT "profiles_pkey" PRIMARY KEY ("user_id")
);
CREATE TABLE "token_operations" (
    "id" BIGSERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "token_operations_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "payments" (
    "id" SERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "status" "PaymentStatus" NOT NULL DEFAULT 'pending',
    "paid_at" TIMESTAMPTZ,
    CONSTRAINT "payments_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "payments_amount_check" CHECK ("amount" >= 0)
);
CREATE TABLE "Channel" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "Channel_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "channel_settings" (
    "channel_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "channel_settings_pkey" PRIMARY KEY ("channel_id","key")
);
CREATE TABLE "_ChannelToUser" (
    "A" INTEGER NOT NULL,
    "B" UUID NOT NULL,
    CONSTRAINT "_ChannelToUser_AB_pkey" PRIMARY KEY ("A","B")
);
CREATE TABLE "accounts" (
    "id" SERIAL NOT NULL,
    "owner" TEXT NOT NULL,
    "balance" INTEGER NOT NULL DEFAULT 0,
    "limit" INTEGER,
    "version" INTEGER NOT NULL,
    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "accounts_owner_key" ON "accounts"("owner");
CREATE UNIQUE INDEX "users_telegram_id_key" ON "users"("telegram_id");
CREATE UNIQUE INDEX "payments_provider_external_id_key" ON "payments"("provider", "external_id");
CREATE UNIQUE INDEX "Channel_name_key" ON "Channel"("name");
CREATE INDEX "_ChannelToUser_B_index" ON "_ChannelToUser"("B");
ALTER TABLE "users" ADD CONSTRAINT "users_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "token_operations" ADD CONSTRAINT "token_operations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "payments" ADD CONSTRAINT "payments_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "channel_settings" ADD CONSTRAINT "channel_settings_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_ChannelToUser" ADD CONSTRAINT "_ChannelToUser_A_fkey" FOREIGN KEY ("A") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_ChannelToUser" ADD CONSTRAINT "_ChannelToUser_B_fkey" FOREIGN KEY ("B") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
