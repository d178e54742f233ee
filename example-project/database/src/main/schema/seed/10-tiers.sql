-- What each tier offers. A price changed by hand later stays: an existing row is left alone.
INSERT INTO subscription_tier_configs
    (tier, display_name, monthly_tokens, requests_per_minute, requests_per_day, price)
VALUES
    ('gift',         'Gift',         100,    5,  50,     0.00),
    ('professional', 'Professional', 2000,   20, 1000,   1490.00),
    ('business',     'Business',     10000,  60, 10000,  4990.00)
ON CONFLICT (tier) DO NOTHING;
