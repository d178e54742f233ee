-- CreateEnum
CREATE TYPE "payment_provider" AS ENUM ('yookassa', 'stripe');

-- CreateEnum
CREATE TYPE "payment_status" AS ENUM ('pending', 'succeeded', 'canceled', 'refunded');

-- CreateEnum
CREATE TYPE "token_operation_type" AS ENUM ('generation', 'refund', 'purchase', 'monthly_reset');

-- CreateEnum
CREATE TYPE "generation_kind" AS ENUM ('dall-e', 'sora', 'stable-diffusion', 'chatgpt');

-- CreateEnum
CREATE TYPE "generation_status" AS ENUM ('queued', 'running', 'succeeded', 'failed');

-- CreateEnum
CREATE TYPE "chat_role" AS ENUM ('system', 'user', 'assistant');

-- CreateEnum
CREATE TYPE "payment_method" AS ENUM ('bank_card', 'sbp', 'wallet');

-- CreateEnum
CREATE TYPE "subscription_tier" AS ENUM ('gift', 'professional', 'business');

-- CreateEnum
CREATE TYPE "channel_status" AS ENUM ('unknown', 'subscribed', 'not_subscribed');

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "provider" "payment_provider" NOT NULL,
    "external_id" VARCHAR(128) NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "currency" CHAR(3) NOT NULL DEFAULT 'RUB',
    "status" "payment_status" NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paid_at" TIMESTAMPTZ,

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token_operations" (
    "id" BIGSERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "type" "token_operation_type" NOT NULL,
    "amount" INTEGER NOT NULL,
    "balance_before" INTEGER NOT NULL,
    "balance_after" INTEGER NOT NULL,
    "description" VARCHAR(255),
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "token_operations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "generations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "kind" "generation_kind" NOT NULL,
    "prompt" TEXT NOT NULL,
    "result" TEXT,
    "status" "generation_status" NOT NULL DEFAULT 'queued',
    "tokens_used" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ,

    CONSTRAINT "generations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_messages" (
    "id" BIGSERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "role" "chat_role" NOT NULL,
    "content" TEXT NOT NULL,
    "tokens" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chat_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscription_tier_configs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tier" "subscription_tier" NOT NULL,
    "display_name" VARCHAR(64) NOT NULL,
    "monthly_tokens" INTEGER NOT NULL,
    "requests_per_minute" INTEGER NOT NULL,
    "requests_per_day" INTEGER NOT NULL,
    "price" DECIMAL(12,2) NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_tier_configs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscription_history" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "tier" "subscription_tier" NOT NULL,
    "price" DECIMAL(12,2) NOT NULL,
    "payment_method" "payment_method",
    "starts_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "telegram_id" VARCHAR(32) NOT NULL,
    "username" VARCHAR(32),
    "first_name" VARCHAR(64),
    "last_name" VARCHAR(64),
    "tier" "subscription_tier" NOT NULL DEFAULT 'gift',
    "tier_expires_at" TIMESTAMPTZ,
    "token_balance" INTEGER NOT NULL DEFAULT 0,
    "channel_status" "channel_status" NOT NULL DEFAULT 'unknown',
    "channel_checked_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "payments_user_id_created_at_idx" ON "payments"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "payments_status_created_at_idx" ON "payments"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "payments_provider_external_id_key" ON "payments"("provider", "external_id");

-- CreateIndex
CREATE INDEX "token_operations_user_id_created_at_idx" ON "token_operations"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "token_operations_type_created_at_idx" ON "token_operations"("type", "created_at");

-- CreateIndex
CREATE INDEX "generations_user_id_created_at_idx" ON "generations"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "generations_status_created_at_idx" ON "generations"("status", "created_at");

-- CreateIndex
CREATE INDEX "chat_messages_user_id_conversation_id_created_at_idx" ON "chat_messages"("user_id", "conversation_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_tier_configs_tier_key" ON "subscription_tier_configs"("tier");

-- CreateIndex
CREATE INDEX "subscription_history_user_id_starts_at_idx" ON "subscription_history"("user_id", "starts_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "users_telegram_id_key" ON "users"("telegram_id");

-- CreateIndex
CREATE INDEX "users_tier_expires_at_idx" ON "users"("tier_expires_at");

-- CreateIndex
CREATE INDEX "users_channel_status_channel_checked_at_idx" ON "users"("channel_status", "channel_checked_at");

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token_operations" ADD CONSTRAINT "token_operations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "generations" ADD CONSTRAINT "generations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_messages" ADD CONSTRAINT "chat_messages_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription_history" ADD CONSTRAINT "subscription_history_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
