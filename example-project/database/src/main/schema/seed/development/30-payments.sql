-- Payments, and the subscription periods that they bought.
INSERT INTO payments
    (user_id, provider, external_id, amount, currency, status, created_at, paid_at)
SELECT u.id, p.provider::payment_provider, p.external_id, p.amount, p.currency, p.status::payment_status,
       now() - p.age, CASE WHEN p.status IN ('succeeded', 'refunded') THEN now() - p.age + interval '40 seconds' END
FROM (VALUES
    ('123456789', 'yookassa', 'test-2f4b-0001', 1490.00, 'RUB', 'succeeded', interval '12 days'),
    ('123456789', 'yookassa', 'test-2f4b-0002',  390.00, 'RUB', 'succeeded', interval '5 days'),
    ('123456789', 'yookassa', 'test-2f4b-0003',  390.00, 'RUB', 'canceled',  interval '5 days 10 minutes'),
    ('123456790', 'stripe',   'pi_test_0001',     19.00, 'EUR', 'succeeded', interval '27 days'),
    ('123456790', 'stripe',   'pi_test_0002',     19.00, 'EUR', 'pending',   interval '2 hours'),
    ('223456789', 'stripe',   'pi_test_0003',     59.00, 'EUR', 'succeeded', interval '5 days'),
    ('223456789', 'stripe',   'pi_test_0004',     59.00, 'EUR', 'refunded',  interval '35 days')
) AS p (telegram_id, provider, external_id, amount, currency, status, age)
JOIN users u ON u.telegram_id = p.telegram_id
ON CONFLICT (provider, external_id) DO NOTHING;

INSERT INTO subscription_history
    (id, user_id, tier, price, payment_method, starts_at, expires_at)
SELECT h.id::uuid, u.id, h.tier::subscription_tier, h.price, h.payment_method::payment_method, now() - h.age, now() - h.age + h.length
FROM (VALUES
    ('00000000-0000-4000-8000-000000000001', '123456789', 'gift',         0.00,    NULL,        interval '90 days', interval '78 days'),
    ('00000000-0000-4000-8000-000000000002', '123456789', 'professional', 1490.00, 'bank_card', interval '12 days', interval '30 days'),
    ('00000000-0000-4000-8000-000000000003', '123456790', 'professional', 1490.00, 'bank_card', interval '27 days', interval '30 days'),
    ('00000000-0000-4000-8000-000000000004', '223456789', 'business',     4990.00, 'bank_card', interval '35 days', interval '30 days'),
    ('00000000-0000-4000-8000-000000000005', '223456789', 'business',     4990.00, 'wallet',    interval '5 days',  interval '30 days'),
    ('00000000-0000-4000-8000-000000000006', '323456789', 'gift',         0.00,    NULL,        interval '7 days',  NULL),
    ('00000000-0000-4000-8000-000000000007', '323456790', 'gift',         0.00,    NULL,        interval '1 day',   NULL)
) AS h (id, telegram_id, tier, price, payment_method, age, length)
JOIN users u ON u.telegram_id = h.telegram_id
ON CONFLICT (id) DO NOTHING;
