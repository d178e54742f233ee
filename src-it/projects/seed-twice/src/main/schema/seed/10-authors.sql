INSERT INTO "Author" (id, name) VALUES (1, 'Stanisław Lem'), (2, 'Octavia Butler') ON CONFLICT (id) DO NOTHING;
