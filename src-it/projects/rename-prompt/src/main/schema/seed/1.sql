INSERT INTO "Team" DEFAULT VALUES;
INSERT INTO "Tag" DEFAULT VALUES;
INSERT INTO "User" (mail, name, years, "teamId") VALUES ('ada@example.com', 'Ada', 36, 1), ('bob@example.com', 'Bob', NULL, 1);
INSERT INTO "Post" ("authorId") VALUES (1), (2), (2);
INSERT INTO "_TagToUser" VALUES (1, 2);
