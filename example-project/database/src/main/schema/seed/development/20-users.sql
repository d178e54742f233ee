-- Test users of each tier. Their balances are the sums of their operations in 40-operations.sql.
INSERT INTO users
    (telegram_id, username, first_name, last_name, tier, tier_expires_at, token_balance,
     channel_status, channel_checked_at, created_at)
VALUES
    ('123456789', 'alice',      'Alice', 'Novak',   'professional', now() + interval '18 days', 2457,
     'subscribed',     now() - interval '2 hours', now() - interval '90 days'),
    ('123456790', 'boris_dev',  'Boris', 'Levin',   'professional', now() + interval '3 days',  1965,
     'not_subscribed', now() - interval '1 day',   now() - interval '40 days'),
    ('223456789', 'kira_works', 'Kira',  'Ozerova', 'business',     now() + interval '25 days', 9560,
     'subscribed',     now() - interval '5 hours', now() - interval '200 days'),
    ('323456789', 'vera',       'Vera',  NULL,      'gift',         NULL,                       60,
     'subscribed',     now() - interval '3 days',  now() - interval '7 days'),
    ('323456790', NULL,         'Oleg',  NULL,      'gift',         NULL,                       17,
     'unknown',        NULL,                       now() - interval '1 day')
ON CONFLICT (telegram_id) DO NOTHING;
