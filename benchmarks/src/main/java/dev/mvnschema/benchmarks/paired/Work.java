package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is compared. */
enum Work {
    FIND_BY_KEY("find one by key", 200) {
        @Override
        Object run(Contender contender, int number) throws Exception {
            return contender.findByKey(Setup.user(number % Setup.USERS));
        }
    },
    INSERT("insert returning one", 100) {
        @Override
        Object run(Contender contender, int number) throws Exception {
            return contender.insert(OWNER, "i" + number);
        }
    },
    UPDATE("update returning one", 100) {
        @Override
        Object run(Contender contender, int number) throws Exception {
            return contender.update(Setup.user(number % Setup.USERS));
        }
    },
    UPSERT("upsert returning one", 100) {
        @Override
        Object run(Contender contender, int number) throws Exception {
            return contender.upsert(OWNER, "u" + number % 100);
        }
    },
    LIST("list 1,000 rows", 4) {
        @Override
        Object run(Contender contender, int number) throws Exception {
            return contender.list();
        }
    },
    GRAPH("100 parents with 10 children each", 4) {
        @Override
        Object run(Contender contender, int number) throws Exception {
            return contender.graph();
        }
    },
    CREATE_MANY("createMany 1,000", 1) {
        @Override
        Object run(Contender contender, int number) throws Exception {
            return contender.createMany(ROWS);
        }
    },
    COPY("createMany 1,000, the fastest form", 1) {
        @Override
        Object run(Contender contender, int number) throws Exception {
            return contender.createManyFastest(ROWS);
        }
    },
    STREAM("stream all rows of a table", 1) {
        @Override
        Object run(Contender contender, int number) throws Exception {
            long[] rows = new long[1];
            contender.stream(row -> rows[0]++);
            return rows[0];
        }
    };

    private static final UUID OWNER = Setup.user(1);
    private static final List<NewPayment> ROWS = rows();

    private final String title;
    private final int calls;

    Work(String title, int calls) {
        this.title = title;
        this.calls = calls;
    }

    String title() {
        return title;
    }

    /** Calls in one slice: 5 to 25 ms of work. */
    int calls() {
        return calls;
    }

    /** Whether its rows must go before the next slice. */
    boolean isBulk() {
        return this == CREATE_MANY || this == COPY;
    }

    /** Does it once. */
    abstract Object run(Contender contender, int number) throws Exception;

    private static List<NewPayment> rows() {
        List<NewPayment> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(new NewPayment(OWNER, "bulk", "b" + i, HandWritten.AMOUNT));
        }
        return List.copyOf(rows);
    }
}
