package dev.mvnschema.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.Catalog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pairs of states that went wrong once, in both directions: the one becomes the other, rows and all. */
class DdlRegressionTest {

    /**
     * Two states.
     *
     * @param since the first version of PostgreSQL that takes them
     */
    private record Pair(String name, int since, String a, String b) {

        /** Whether {@code pg_dump} has to agree: heirs and partitions are not modelled, and it tells where a column came from. */
        boolean dumped() {
            return !(a + b).contains("INHERITS") && !(a + b).contains("PARTITION OF");
        }
    }

    @TestFactory
    Stream<DynamicTest> pairs() {
        return all().stream().map(pair -> DynamicTest.dynamicTest(pair.name(), () -> judge(pair)));
    }

    private static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("a primary key becomes deferrable, and what refers to it stays", 13, """
                CREATE TABLE p (id int PRIMARY KEY, note text);
                CREATE TABLE c (id int PRIMARY KEY, p int);
                """, """
                CREATE TABLE p (id int, note text, CONSTRAINT p_pkey PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED);
                CREATE TABLE c (id int PRIMARY KEY, p int);
                """));
        pairs.add(new Pair("a primary key stores another column", 13, """
                CREATE TABLE p (id int PRIMARY KEY, note text);
                CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p);
                """, """
                CREATE TABLE p (id int, note text, CONSTRAINT p_pkey PRIMARY KEY (id) INCLUDE (note));
                CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p);
                """));
        pairs.add(new Pair("how a foreign key matches, and which columns it sets", 15, """
                CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
                CREATE TABLE c (a int, b int, x int, y int,
                    CONSTRAINT one FOREIGN KEY (a, b) REFERENCES p, CONSTRAINT two FOREIGN KEY (x, y) REFERENCES p ON DELETE SET NULL);
                """, """
                CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
                CREATE TABLE c (a int, b int, x int, y int,
                    CONSTRAINT one FOREIGN KEY (a, b) REFERENCES p MATCH FULL,
                    CONSTRAINT two FOREIGN KEY (x, y) REFERENCES p ON DELETE SET NULL (y));
                """));
        pairs.add(new Pair("a period, and a constraint that is not enforced", 18, """
                CREATE EXTENSION btree_gist;
                CREATE TABLE p (id int, at tstzrange);
                CREATE TABLE c (id int, at tstzrange, n int CONSTRAINT positive CHECK (n > 0), CONSTRAINT u UNIQUE (id));
                """, """
                CREATE EXTENSION btree_gist;
                CREATE TABLE p (id int, at tstzrange, PRIMARY KEY (id, at WITHOUT OVERLAPS));
                CREATE TABLE c (id int, at tstzrange, n int CONSTRAINT positive CHECK (n > 0) NOT ENFORCED,
                    CONSTRAINT u UNIQUE (id, at WITHOUT OVERLAPS), CONSTRAINT f FOREIGN KEY (id, PERIOD at) REFERENCES p);
                """));
        pairs.add(new Pair("an enum loses a value beneath what is computed from it", 13, """
                CREATE TYPE kind AS ENUM ('a', 'b', 'c');
                CREATE TABLE t (id int PRIMARY KEY, k kind DEFAULT 'a', other text DEFAULT ('b'::kind)::text,
                    first boolean GENERATED ALWAYS AS (k = 'a'::kind) STORED,
                    copy kind GENERATED ALWAYS AS (k) STORED,
                    CONSTRAINT ck CHECK (first OR id > 0), CONSTRAINT plain CHECK (other <> ('b'::kind)::text || 'x'),
                    CONSTRAINT ex EXCLUDE USING btree (id WITH =) WHERE (k = 'a'::kind));
                CREATE INDEX t_first ON t (first);
                CREATE VIEW v AS SELECT first, copy FROM t;
                """, """
                CREATE TYPE kind AS ENUM ('a', 'b');
                CREATE TABLE t (id int PRIMARY KEY, k kind DEFAULT 'a', other text DEFAULT ('b'::kind)::text,
                    first boolean GENERATED ALWAYS AS (k = 'a'::kind) STORED,
                    copy kind GENERATED ALWAYS AS (k) STORED,
                    CONSTRAINT ck CHECK (first OR id > 0), CONSTRAINT plain CHECK (other <> ('b'::kind)::text || 'x'),
                    CONSTRAINT ex EXCLUDE USING btree (id WITH =) WHERE (k = 'a'::kind));
                CREATE INDEX t_first ON t (first);
                CREATE VIEW v AS SELECT first, copy FROM t;
                """));
        pairs.add(new Pair("a table needs types and functions that are not there", 13, """
                CREATE SCHEMA app;
                """, """
                CREATE SCHEMA app;
                CREATE DOMAIN app.name AS text DEFAULT 'x' NOT NULL CHECK (VALUE <> '');
                CREATE TYPE app.span AS RANGE (subtype = int4);
                CREATE TYPE app.pair AS (one app.name, two varchar(3) COLLATE "C");
                CREATE FUNCTION app.next_of(n int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT n + 1';
                CREATE TABLE app.t (id int PRIMARY KEY DEFAULT app.next_of(1), n app.name, s app.span, p app.pair, ps app.pair[]);
                """));
        pairs.add(new Pair("comments on indexes and constraints, and how columns are kept", 13, """
                CREATE TABLE t (id int PRIMARY KEY, a text, b varchar(9));
                CREATE INDEX i ON t (a);
                ALTER TABLE t ADD CONSTRAINT ck CHECK (b <> '');
                COMMENT ON INDEX i IS 'quick';
                COMMENT ON CONSTRAINT ck ON t IS 'not empty';
                COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';
                ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL, ALTER COLUMN b SET STORAGE MAIN;
                """, """
                CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
                CREATE INDEX i ON t (a, b);
                ALTER TABLE t ADD CONSTRAINT ck CHECK (b <> '');
                COMMENT ON INDEX i IS 'quick and wide';
                COMMENT ON CONSTRAINT ck ON t IS 'not empty';
                ALTER TABLE t ALTER COLUMN b SET STORAGE MAIN;
                """));
        pairs.add(new Pair("a parent loses a column that its heir keeps, and gets another", 13, """
                CREATE TABLE base (at timestamp, kept int CONSTRAINT kept_ck CHECK (kept > 0));
                CREATE TABLE heir (a int) INHERITS (base);
                """, """
                CREATE TABLE base (at timestamptz NOT NULL, more text);
                CREATE TABLE heir (a int, kept int) INHERITS (base);
                """));
        pairs.add(new Pair("tables that inherit and tables with partitions are made as such", 13, "", """
                CREATE TABLE z_base (at timestamp CONSTRAINT at_ck CHECK (at > '2000-01-01'));
                CREATE TABLE a_heir (a int) INHERITS (z_base);
                CREATE TABLE parted (id int, kind text, PRIMARY KEY (id, kind)) PARTITION BY LIST (kind);
                CREATE TABLE parted_a PARTITION OF parted FOR VALUES IN ('a') PARTITION BY RANGE (id);
                CREATE TABLE parted_a_1 PARTITION OF parted_a FOR VALUES FROM (1) TO (9);
                CREATE TABLE parted_rest PARTITION OF parted DEFAULT;
                CREATE INDEX parted_kind ON parted (kind);
                """));
        pairs.add(new Pair("a partition in a schema of its own keeps the schema", 13, """
                CREATE TABLE parted (id int) PARTITION BY RANGE (id);
                """, """
                CREATE SCHEMA parts;
                CREATE TABLE parted (id int) PARTITION BY RANGE (id);
                CREATE TABLE parts.one PARTITION OF parted FOR VALUES FROM (1) TO (9);
                """));
        pairs.add(new Pair("what stands on a column speaks of its new type", 13, """
                CREATE TYPE role AS ENUM ('admin', 'user');
                CREATE TABLE cats (id int PRIMARY KEY, role text);
                CREATE POLICY mine ON cats USING (role = 'admin'::text);
                CREATE VIEW admins AS SELECT id FROM cats WHERE role = 'admin'::text;
                """, """
                CREATE TYPE role AS ENUM ('admin', 'user');
                CREATE TABLE cats (id int PRIMARY KEY, role role);
                CREATE POLICY mine ON cats USING (role = 'admin'::role);
                CREATE VIEW admins AS SELECT id FROM cats WHERE role = 'admin'::role;
                """));
        pairs.add(new Pair("defaults in other words", 13, """
                CREATE TABLE t (a bigint DEFAULT '2', b timestamptz DEFAULT now(), c varchar(5) DEFAULT 'x'::text, d int DEFAULT -1,
                    e int DEFAULT 7, f text DEFAULT 'y', g numeric DEFAULT 1.50, h bigint DEFAULT 3000000000);
                """, """
                CREATE TABLE t (a bigint DEFAULT 2, b timestamptz DEFAULT CURRENT_TIMESTAMP, c varchar(5) DEFAULT 'x', d bigint DEFAULT -1,
                    e bigint DEFAULT 7, f varchar(9) DEFAULT 'y', g numeric(9, 2) DEFAULT '1.50', h bigint DEFAULT '3000000000');
                """));
        pairs.add(new Pair("what stood on a column that goes stands on another", 13, """
                CREATE TABLE t (id int PRIMARY KEY, gone int, stays text);
                ALTER TABLE t ENABLE ROW LEVEL SECURITY;
                CREATE POLICY mine ON t USING (gone > 1);
                CREATE VIEW v AS SELECT gone, stays FROM t;
                CREATE VIEW w AS SELECT stays FROM v;
                """, """
                CREATE TABLE t (id int PRIMARY KEY, came int, stays text);
                ALTER TABLE t ENABLE ROW LEVEL SECURITY;
                CREATE POLICY mine ON t USING (came > 1);
                CREATE VIEW v AS SELECT came, stays FROM t;
                CREATE VIEW w AS SELECT stays FROM v;
                """));
        pairs.add(new Pair("partitions that refer to each other go and come with what they have alone", 13, """
                CREATE TABLE p (id int, kind text) PARTITION BY LIST (kind);
                CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('a');
                CREATE TABLE q (id int, kind text) PARTITION BY LIST (kind);
                CREATE TABLE q1 PARTITION OF q FOR VALUES IN ('a');
                ALTER TABLE p1 ADD PRIMARY KEY (id), ADD CONSTRAINT few CHECK (id < 100);
                ALTER TABLE q1 ADD UNIQUE (id), ADD CONSTRAINT to_p FOREIGN KEY (id) REFERENCES p1;
                ALTER TABLE p1 ADD CONSTRAINT to_q FOREIGN KEY (id) REFERENCES q1 (id);
                """, """
                CREATE TABLE p_new (id int, kind text) PARTITION BY LIST (kind);
                CREATE TABLE p1 PARTITION OF p_new FOR VALUES IN ('a');
                CREATE TABLE q_new (id int, kind text) PARTITION BY LIST (kind);
                CREATE TABLE q1 PARTITION OF q_new FOR VALUES IN ('a');
                ALTER TABLE q1 ADD PRIMARY KEY (id);
                ALTER TABLE p1 ADD CONSTRAINT to_q FOREIGN KEY (id) REFERENCES q1;
                """));
        return pairs;
    }

    private static void judge(Pair pair) throws SQLException {
        try (LawDatabase one = LawDatabase.fresh();
                LawDatabase other = LawDatabase.fresh()) {
            if (one.major() < pair.since()) {
                return;
            }
            one.execute(pair.a());
            other.execute(pair.b());
            Catalog a = one.introspect();
            Catalog b = other.introspect();
            boolean dumps = pair.dumped() && Dump.major().orElse(0) >= one.major();
            List<String> dumpA = dumps ? Dump.of(one.url()) : List.of();
            List<String> dumpB = dumps ? Dump.of(other.url()) : List.of();
            assertThat(go(pair.a(), one, a, b, dumpB)).isEmpty();
            assertThat(go(pair.b(), other, b, a, dumpA)).isEmpty();
        }
    }

    /** What stays is more than was asked for, since nothing that is not modelled is ever dropped. */
    private static List<String> go(String script, LawDatabase database, Catalog from, Catalog to, List<String> dump)
            throws SQLException {
        Transition transition = new Transition(database, from, to);
        List<String> violations = new ArrayList<>(transition.run());
        if (violations.stream().anyMatch(violation -> violation.startsWith("ROWS ") && transition.tells())) {
            try (LawDatabase empty = LawDatabase.fresh()) {
                empty.execute(script);
                return lacking(empty, dump, new Transition(empty, from, to).runEmpty());
            }
        }
        return lacking(database, dump, violations);
    }

    private static List<String> lacking(LawDatabase database, List<String> dump, List<String> violations) {
        List<String> all = new ArrayList<>(violations);
        if (all.isEmpty() && !dump.isEmpty()) {
            List<String> missing = new ArrayList<>(dump);
            Dump.of(database.url()).forEach(missing::remove);
            missing.forEach(statement -> all.add("DUMP lacks " + statement));
        }
        return all;
    }
}
