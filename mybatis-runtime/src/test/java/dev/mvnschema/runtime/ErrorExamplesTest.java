package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.NestedWrite.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mvnschema.runtime.sample.Account;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.Profile;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Java on the pages of the runtime's codes: all of it stands here, and each example ends with the code of its page. */
@ExtendWith(Postgres.class)
@SuppressWarnings({"BadImport", "NullAway"}) // as a person writes it
class ErrorExamplesTest {

    private static final Path PAGES = Path.of(System.getProperty("project.root", ".."), "docs/errors");

    record Receipt(String number) {}

    private final List<String> told = new ArrayList<>();
    private Database db;
    private UUID id;

    @BeforeEach
    void rows(DataSource dataSource) {
        db = Database.of(dataSource);
        id = db.user()
                .create(User.create()
                        .telegramId("7")
                        .profile(create(Profile.createForUser().bio("the first"))))
                .id();
    }

    @Test
    void calls_that_mean_nothing() {
        told("RT1001", () -> {
            String sender = null;
            db.user().deleteMany(User.where(User.TELEGRAM_ID.eq(sender)));
        });
        told("RT1002", () -> {
            db.user()
                    .findUnique(User.byId(id), User.include(User.PAYMENTS))
                    .orElseThrow()
                    .profile();
        });
        told("RT1003", () -> {
            PartialRow<User> row = db.user().findFirstOrThrow(User.all(), User.omit(User.TAGS));
            row.get(User.TAGS);
        });
        told("RT1010", () -> {
            db.user().delete(User.byTelegramId("nobody"));
        });
        TokenOperation operation = db.tokenOperation()
                .create(TokenOperation.create().userId(id).amount(1).metadata(Json.of("[1]")));
        told("RT1012", () -> {
            operation.metadata().as(Receipt.class);
        });
        assertShown("RT1001", "RT1002", "RT1003", "RT1010", "RT1012");
    }

    @Test
    void what_the_database_refuses() {
        told("RT1020", () -> {
            db.user().create(User.create().telegramId("42"));
            db.user().create(User.create().telegramId("42"));
        });
        BigDecimal ten = BigDecimal.TEN;
        told("RT1021", () -> {
            db.payment()
                    .create(Payment.create()
                            .userId(UUID.randomUUID())
                            .provider("stripe")
                            .externalId("a")
                            .amount(ten));
        });
        told("RT1030", () -> {
            db.user().update(User.byId(id), User.set().username("x".repeat(100)));
        });
        told("RT1201", () -> {
            db.user()
                    .update(
                            User.byId(id),
                            User.set().profile(create(Profile.createForUser().bio("the second"))));
        });
        assertShown("RT1020", "RT1021", "RT1030", "RT1201");
    }

    @Test
    void transactions_and_versions() {
        told("RT1044", () -> {
            Database[] kept = new Database[1];
            db.transaction(tx -> kept[0] = tx);
            kept[0].user().count();
        });
        int id = db.account().create(Account.create().owner("a")).id();
        told("RT1202", () -> {
            Account seen = db.account().findUniqueOrThrow(Account.byId(id));
            db.account().update(Account.byId(id), Account.set().owner("someone else"));
            db.account().update(Account.byId(id, seen.version()), Account.set().balance(0));
        });
        told("RT1203", () -> {
            db.transaction(TransactionOptions.standard().timeout(Duration.ofMillis(50)), tx -> {
                tx.user().count();
                Thread.sleep(100);
                tx.user().count();
            });
        });
        assertShown("RT1044", "RT1202", "RT1203");
    }

    @Test
    void no_page_with_java_is_left_out() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/mvnschema/runtime/ErrorExamplesTest.java"));
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.toList()) {
                String code = page.getFileName().toString().replace(".md", "");
                if (Files.readString(page).contains("```java")) {
                    assertThat(source).contains("told(\"" + code + "\"");
                }
            }
        }
    }

    private void told(String code, ThrowingCallable example) {
        assertThat(catchThrowableOfType(DatabaseException.class, example))
                .as(code)
                .isNotNull()
                .extracting(DatabaseException::code)
                .isEqualTo(code);
        told.add(code);
    }

    private void assertShown(String... codes) {
        assertThat(told).containsExactly(codes);
        for (String code : codes) {
            try {
                GuideBlocks.assertShown("docs/errors/" + code + ".md", ErrorExamplesTest.class);
            } catch (IOException e) {
                throw new AssertionError(code, e);
            }
        }
    }
}
