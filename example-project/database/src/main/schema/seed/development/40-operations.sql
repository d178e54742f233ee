-- What happened to each balance, oldest first. The rows have no key of their own to conflict on:
-- a user who has any operation already is left alone.
INSERT INTO token_operations
    (user_id, type, amount, balance_before, balance_after, description, metadata, created_at)
SELECT u.id, o.type::token_operation_type, o.amount, o.balance_before, o.balance_before + o.amount, o.description,
       o.metadata::jsonb, now() - o.age
FROM (VALUES
    (1,  '123456789', 'monthly_reset', 2000,  0,    'Monthly tokens, Professional',  '{"tier": "professional"}',           interval '12 days'),
    (2,  '123456789', 'generation',    -40,   2000, 'Picture',                       '{"kind": "dall-e"}',                 interval '11 days'),
    (3,  '123456789', 'generation',    -120,  1960, 'Video',                         '{"kind": "sora"}',                   interval '9 days'),
    (4,  '123456789', 'refund',        120,   1840, 'The video could not be made',   '{"kind": "sora"}',                   interval '8 days 23 hours'),
    (5,  '123456789', 'purchase',      500,   1960, 'Token pack, 500',               '{"externalId": "test-2f4b-0002"}',   interval '5 days'),
    (6,  '123456789', 'generation',    -3,    2460, 'Answer',                        '{"kind": "chatgpt", "messages": 2}', interval '2 days'),
    (7,  '123456790', 'monthly_reset', 2000,  0,    'Monthly tokens, Professional',  '{"tier": "professional"}',           interval '27 days'),
    (8,  '123456790', 'generation',    -35,   2000, 'Picture',                       '{"kind": "stable-diffusion"}',       interval '20 days'),
    (9,  '223456789', 'monthly_reset', 10000, 0,    'Monthly tokens, Business',      '{"tier": "business"}',               interval '5 days'),
    (10, '223456789', 'generation',    -400,  10000, 'Video',                        '{"kind": "sora"}',                   interval '4 days'),
    (11, '223456789', 'generation',    -40,   9600, 'Picture',                       '{"kind": "dall-e"}',                 interval '3 days'),
    (12, '323456789', 'monthly_reset', 100,   0,    'Monthly tokens, Gift',          '{"tier": "gift"}',                   interval '7 days'),
    (13, '323456789', 'generation',    -40,   100,  'Picture',                       '{"kind": "dall-e"}',                 interval '6 days'),
    (14, '323456790', 'monthly_reset', 100,   0,    'Monthly tokens, Gift',          '{"tier": "gift"}',                   interval '1 day'),
    (15, '323456790', 'generation',    -40,   100,  'Picture',                       '{"kind": "dall-e"}',                 interval '22 hours'),
    (16, '323456790', 'generation',    -40,   60,   'Picture',                       '{"kind": "dall-e"}',                 interval '21 hours'),
    (17, '323456790', 'generation',    -3,    20,   'Answer',                        '{"kind": "chatgpt", "messages": 2}', interval '20 hours')
) AS o (step, telegram_id, type, amount, balance_before, description, metadata, age)
JOIN users u ON u.telegram_id = o.telegram_id
WHERE NOT EXISTS (SELECT FROM token_operations existing WHERE existing.user_id = u.id)
ORDER BY o.step;
