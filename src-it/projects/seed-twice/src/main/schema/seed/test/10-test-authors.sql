INSERT INTO "Author" (id, name) VALUES (3, 'For tests only') ON CONFLICT (id) DO NOTHING;
