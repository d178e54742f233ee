INSERT INTO "Author" (id, name) VALUES (1, 'Ursula K. Le Guin') ON CONFLICT (id) DO NOTHING;
