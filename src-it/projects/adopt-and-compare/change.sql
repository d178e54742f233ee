ALTER TABLE "User" ADD COLUMN "name" text;
INSERT INTO "User" (email, name) VALUES ('a@b', 'Ada');
