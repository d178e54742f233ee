--- V01__tables.sql
CREATE TABLE customers (id int PRIMARY KEY, name text, visits int NOT NULL DEFAULT 0);
CREATE TABLE orders (id serial PRIMARY KEY, customer int NOT NULL, amount int NOT NULL, note text);
CREATE TABLE archive (id int PRIMARY KEY, amount int NOT NULL);
CREATE TABLE counter (n int NOT NULL);
INSERT INTO counter VALUES (0);
CREATE TABLE log (step text NOT NULL);
--- V02__data.sql
INSERT INTO customers SELECT i, 'customer ' || i, 0 FROM generate_series(1, 50) i;
INSERT INTO orders (customer, amount) SELECT i % 50 + 1, i FROM generate_series(1, 400) i;
UPDATE counter SET n = n + 1;
INSERT INTO log VALUES ('V02');
--- V03__enum.sql
CREATE TYPE status AS ENUM ('new', 'paid');
ALTER TABLE orders ADD COLUMN status status NOT NULL DEFAULT 'new';
--- V04__index.sql [no transaction]
CREATE INDEX CONCURRENTLY orders_customer_idx ON orders (customer);
--- V05__enum_value_used.sql
ALTER TYPE status ADD VALUE 'sent' AFTER 'paid';
UPDATE orders SET status = 'sent' WHERE amount % 7 = 0;
UPDATE counter SET n = n + 1;
INSERT INTO log VALUES ('V05');
--- V06__foreign_key.sql
ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID;
--- V07__validate.sql [no transaction]
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fkey;
--- V08__mixed.sql [no transaction]
UPDATE counter SET n = n + 1;
CREATE INDEX CONCURRENTLY orders_amount_idx ON orders (amount);
INSERT INTO log VALUES ('V08 first');
DROP INDEX CONCURRENTLY orders_customer_idx;
UPDATE customers SET visits = visits + 1 WHERE id <= 25;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS customers_name_key ON customers (name);
INSERT INTO log VALUES ('V08 second');
UPDATE counter SET n = n + 1;
--- V09__check.sql
ALTER TABLE orders ADD CONSTRAINT orders_amount_check CHECK (amount > 0) NOT VALID;
INSERT INTO log VALUES ('V09');
--- V10__check_validated.sql
ALTER TABLE orders VALIDATE CONSTRAINT orders_amount_check;
--- V11__unique.sql
ALTER TABLE customers ADD CONSTRAINT customers_name_key UNIQUE USING INDEX customers_name_key;
--- V12__reindex.sql
REINDEX INDEX CONCURRENTLY orders_amount_idx;
--- V13__vacuum.sql [no transaction]
VACUUM ANALYZE orders;
UPDATE counter SET n = n + 1;
--- V14__blocks.sql [no transaction]
BEGIN;
UPDATE counter SET n = n + 1;
INSERT INTO log VALUES ('V14 block');
COMMIT;
CREATE INDEX CONCURRENTLY ON orders (status, amount);
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE customers SET visits = visits + 10 WHERE id > 40;
INSERT INTO log VALUES ('V14 last');
COMMIT;
--- V15__batches.sql [no transaction]
-- schema: restart=rerun
DO $$
DECLARE done int;
BEGIN
  LOOP
    UPDATE orders SET note = 'order ' || id WHERE id IN (SELECT id FROM orders WHERE note IS NULL ORDER BY id LIMIT 100);
    GET DIAGNOSTICS done = ROW_COUNT;
    EXIT WHEN done = 0;
    COMMIT;
  END LOOP;
END $$;
INSERT INTO log VALUES ('V15');
--- V16__copy.sql
COPY customers (id, name) FROM stdin;
101	it's
102	a;b
103	\N
\.
INSERT INTO log VALUES ('V16');
--- V17__partitions.sql
CREATE TABLE events (at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO events SELECT '2025-06-01'::date + i, 'e' || i FROM generate_series(1, 300) i;
--- V18__detach.sql
ALTER TABLE events DETACH PARTITION events_2025 CONCURRENTLY;
--- V19__move.sql
INSERT INTO archive SELECT id, amount FROM orders WHERE amount > 380;
DELETE FROM orders WHERE amount > 380;
UPDATE counter SET n = n + 1;
INSERT INTO log VALUES ('V19');
--- V20__wrapped.sql
BEGIN;
ALTER TABLE orders ADD COLUMN weight int NOT NULL DEFAULT 1;
UPDATE orders SET amount = amount + 1;
COMMIT;
--- V21__session.sql
SET search_path = pg_catalog;
SELECT set_config('lock_timeout', '0', false);
INSERT INTO public.log VALUES ('V21');
UPDATE public.counter SET n = n + 1;
--- V22__late_index.sql [no transaction]
CREATE INDEX CONCURRENTLY orders_weight_idx ON orders (weight) WHERE weight > 0;
INSERT INTO log VALUES ('V22');
--- V23__gone.sql [no transaction]
DROP INDEX CONCURRENTLY IF EXISTS orders_weight_idx;
ALTER TYPE status ADD VALUE IF NOT EXISTS 'lost';
UPDATE counter SET n = n + 1;
--- V24__function.sql
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(amount) FROM orders; END;
INSERT INTO log SELECT 'V24' WHERE total() > 0;
--- R__view.sql
CREATE OR REPLACE VIEW open_orders AS SELECT id, amount FROM orders WHERE status = 'new';
INSERT INTO log VALUES ('R view');
