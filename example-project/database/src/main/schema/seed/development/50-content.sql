-- What the users asked for, and what they got.
INSERT INTO generations
    (id, user_id, kind, prompt, result, status, tokens_used, error, created_at, completed_at)
SELECT g.id::uuid, u.id, g.kind::generation_kind, g.prompt, g.result, g.status::generation_status, g.tokens_used, g.error,
       now() - g.age, now() - g.age + g.took
FROM (VALUES
    ('00000000-0000-4000-9000-000000000001', '123456789', 'dall-e', 'A fox reading a map, watercolour',
     'https://cdn.example.com/1.png', 'succeeded', 40, NULL, interval '11 days', interval '14 seconds'),
    ('00000000-0000-4000-9000-000000000002', '123456789', 'sora', 'The same fox crosses a river',
     NULL, 'failed', 0, 'The engine was overloaded', interval '9 days', interval '95 seconds'),
    ('00000000-0000-4000-9000-000000000003', '123456790', 'stable-diffusion', 'Logo for a bakery, flat',
     'https://cdn.example.com/3.png', 'succeeded', 35, NULL, interval '20 days', interval '9 seconds'),
    ('00000000-0000-4000-9000-000000000004', '223456789', 'sora', 'Ten seconds of a harbour at dawn',
     'https://cdn.example.com/4.mp4', 'succeeded', 400, NULL, interval '4 days', interval '140 seconds'),
    ('00000000-0000-4000-9000-000000000005', '223456789', 'dall-e', 'Harbour at dawn, poster',
     'https://cdn.example.com/5.png', 'succeeded', 40, NULL, interval '3 days', interval '12 seconds'),
    ('00000000-0000-4000-9000-000000000006', '323456789', 'dall-e', 'A cat in a paper hat',
     'https://cdn.example.com/6.png', 'succeeded', 40, NULL, interval '6 days', interval '11 seconds'),
    ('00000000-0000-4000-9000-000000000007', '323456790', 'dall-e', 'My dog as an astronaut',
     'https://cdn.example.com/7.png', 'succeeded', 40, NULL, interval '22 hours', interval '13 seconds'),
    ('00000000-0000-4000-9000-000000000008', '323456790', 'dall-e', 'My dog on the Moon',
     'https://cdn.example.com/8.png', 'succeeded', 40, NULL, interval '21 hours', interval '10 seconds')
) AS g (id, telegram_id, kind, prompt, result, status, tokens_used, error, age, took)
JOIN users u ON u.telegram_id = g.telegram_id
ON CONFLICT (id) DO NOTHING;

-- A conversation that exists already is left alone.
INSERT INTO chat_messages
    (user_id, conversation_id, role, content, tokens, created_at)
SELECT u.id, m.conversation_id::uuid, m.role::chat_role, m.content, m.tokens, now() - m.age
FROM (VALUES
    (1, '123456789', '00000000-0000-4000-a000-000000000001', 'system',    'Answer briefly.', 0,
     interval '2 days 1 minute'),
    (2, '123456789', '00000000-0000-4000-a000-000000000001', 'user',      'How many legs does a lobster have?', 1,
     interval '2 days'),
    (3, '123456789', '00000000-0000-4000-a000-000000000001', 'assistant', 'Ten, counting the two claws.', 2,
     interval '1 day 23 hours 59 minutes'),
    (4, '323456790', '00000000-0000-4000-a000-000000000002', 'user',      'A name for a brown dog?', 1,
     interval '20 hours'),
    (5, '323456790', '00000000-0000-4000-a000-000000000002', 'assistant', 'Cocoa.', 2,
     interval '19 hours 59 minutes')
) AS m (step, telegram_id, conversation_id, role, content, tokens, age)
JOIN users u ON u.telegram_id = m.telegram_id
WHERE NOT EXISTS (SELECT FROM chat_messages existing WHERE existing.conversation_id = m.conversation_id::uuid)
ORDER BY m.step;
