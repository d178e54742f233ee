package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.NumberChange.increment;
import static dev.mvnschema.runtime.Projection.select;
import static dev.mvnschema.runtime.sample.PaymentStatus.SUCCEEDED;
import static dev.mvnschema.runtime.sample.SubscriptionTier.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Java of docs/client.md: all of it stands here, and runs. */
@ExtendWith(Postgres.class)
class ClientGuideTest {

    record Named(String telegramId, @Nullable String username) {}

    /** The user's Java as the design of the project wants it to read. */
    @Test
    void first_steps(DataSource dataSource) throws Exception {
        User other = Samples.user(Database.of(dataSource), "123456789");
        Database.of(dataSource)
                .payment()
                .create(Samples.payment(other.id(), "p", "9.90").status(SUCCEEDED));
        System.setProperty("schema.url", Postgres.url(dataSource, "postgres"));
        try {
            firstSteps(other);
        } finally {
            System.clearProperty("schema.url");
        }
    }

    private static void firstSteps(User other) {
        Database db = Database.connect(); // DATABASE_URL, or Database.of(dataSource)
        db.tokenOperation().create(TokenOperation.create().userId(other.id()).amount(-3));

        User alice = db.user().create(User.create().telegramId("42").username("alice"));

        List<User> pros = db.user()
                .findMany(User.where(User.TIER.eq(PROFESSIONAL), User.TOKEN_BALANCE.gt(10))
                        .orderBy(User.CREATED_AT.desc())
                        .take(20));

        Optional<UserWithRelations> full = db.user()
                .findUnique(
                        User.byTelegramId("123456789"),
                        User.include(
                                User.TOKEN_OPERATIONS
                                        .where(TokenOperation.AMOUNT.lt(0))
                                        .take(5),
                                User.PAYMENTS));

        db.user().update(User.byId(alice.id()), User.set().tokenBalance(increment(5)));
        List<User> payers = db.user().findMany(User.where(User.PAYMENTS.some(Payment.STATUS.eq(SUCCEEDED))));
        db.transaction(tx -> {
            tx.user().update(User.byId(alice.id()), User.set().tier(SubscriptionTier.BUSINESS));
        });

        assertThat(alice.username()).isEqualTo("alice");
        assertThat(alice.tier()).isEqualTo(SubscriptionTier.GIFT);
        assertThat(pros).isEmpty();
        assertThat(payers).containsExactly(other);
        assertThat(full.orElseThrow().payments()).hasSize(1);
        assertThat(full.orElseThrow().tokenOperations()).hasSize(1);
        User changed = db.user().findUniqueOrThrow(User.byId(alice.id()));
        assertThat(changed.tokenBalance()).isEqualTo(5);
        assertThat(changed.tier()).isEqualTo(SubscriptionTier.BUSINESS);
        db.close();
    }

    /** Statement by statement; skipped where the design is not at hand. */
    @Test
    void the_design_is_what_the_guide_begins_with() throws IOException {
        Path design = Path.of(System.getProperty("shared.dir", "../../shared")).resolve("DESIGN.md");
        assumeThat(design).exists();
        Matcher block =
                Pattern.compile("## 6\\..*?```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(design));
        assertThat(block.find()).isTrue();
        String guide = GuideBlocks.bare(GuideBlocks.of("docs/client.md").get(0));
        List<String> statements = new ArrayList<>();
        for (String statement : GuideBlocks.bare(block.group(1)).split(";", -1)) {
            // "tx -> { … }" stands for any block
            String text = statement.replaceFirst("\\{….*", "{");
            if (!text.isEmpty() && !text.equals("})")) {
                statements.add(text);
                assertThat(guide).as(statement).contains(text);
            }
        }
        assertThat(statements).hasSize(7);
    }

    private static List<User> search(Database db, @Nullable String name, @Nullable Integer least) {
        return db.user()
                .findMany(User.all()
                        .whenPresent(name, part -> User.USERNAME.insensitive().contains(part))
                        .whenPresent(least, User.TOKEN_BALANCE::gte)
                        .orderBy(User.TELEGRAM_ID.asc()));
    }

    @Test
    void filters(DataSource dataSource) {
        Database db = Database.of(dataSource);
        Samples.user(db, "a");
        db.user()
                .create(User.create()
                        .telegramId("b")
                        .username("100%")
                        .tokenBalance(7)
                        .tags(List.of("x")));

        Predicate<User> rich = User.TOKEN_BALANCE.gt(5).or(User.PAYMENTS.some(Payment.AMOUNT.gte(100)));
        Predicate<User> named = User.USERNAME.contains("0%").and(User.USERNAME.ne("admin"));
        Predicate<User> renamed = User.USERNAME.ne(User.TELEGRAM_ID);
        Predicate<User> tagged = User.TAGS.hasSome(List.of("x", "y"));

        assertThat(db.user().findMany(User.where(rich, named, renamed, tagged))).hasSize(1);
        assertThat(search(db, null, null)).hasSize(2);
        assertThat(search(db, "100", 7)).hasSize(1);
        assertThat(search(db, null, 8)).isEmpty();

        db.tokenOperation()
                .create(TokenOperation.create()
                        .userId(db.user().findFirstOrThrow(User.all()).id())
                        .amount(1)
                        .metadata(Json.of("{\"source\": {\"ip\": \"10.0.0.1\"}, \"tags\": [\"a\", 1]}")));
        Predicate<TokenOperation> internal =
                TokenOperation.METADATA.path("source", "ip").stringStartsWith("10.");
        Predicate<TokenOperation> marked = TokenOperation.METADATA.path("tags").arrayContains(Json.string("a"));
        assertThat(db.tokenOperation().count(TokenOperation.where(internal, marked)))
                .isEqualTo(1);
        assertThat(db.user().count(User.where(User.USERNAME.search("english", "percent or -cats"))))
                .isEqualTo(1);
    }

    @Test
    void shapes(DataSource dataSource) {
        Database db = Database.of(dataSource);
        User alice =
                db.user().create(User.create().telegramId("a").username("alice").tokenBalance(3));
        db.payment().create(Samples.payment(alice.id(), "p", "9.90"));

        List<Named> names = db.user()
                .findMany(User.all(), select(User.TELEGRAM_ID, User.USERNAME).into(Named::new));

        List<Row3<UUID, Long, List<BigDecimal>>> paid = db.user()
                .findMany(
                        User.all(),
                        select(
                                User.ID,
                                User.PAYMENTS.count(),
                                User.PAYMENTS.select(Payment.AMOUNT).take(3)));

        UserWithRelations counted = db.user()
                .findFirstOrThrow(
                        User.all(),
                        User.include(
                                User.PAYMENTS.count(Payment.STATUS.eq(SUCCEEDED)),
                                User.CHANNELS.orderBy(Channel.NAME.asc())));
        long succeeded = counted.count(User.PAYMENTS);

        assertThat(names).containsExactly(new Named("a", "alice"));
        assertThat(paid).containsExactly(new Row3<>(alice.id(), 1L, List.of(new BigDecimal("9.90"))));
        assertThat(succeeded).isZero();

        Row2<Long, Long> totals = db.user().aggregate(User.all(), select(Aggregate.count(), User.TOKEN_BALANCE.sum()));

        List<Row2<SubscriptionTier, Long>> tiers = db.user()
                .groupBy(
                        User.all()
                                .groupBy(User.TIER)
                                .having(User.TOKEN_BALANCE.sum().gt(1L))
                                .orderBy(User.TOKEN_BALANCE.sum().desc()),
                        select(User.TIER, User.TOKEN_BALANCE.sum()));

        assertThat(totals).isEqualTo(new Row2<>(1L, 3L));
        assertThat(tiers).containsExactly(new Row2<>(SubscriptionTier.GIFT, 3L));
    }

    @Test
    void rows_without_some_columns(DataSource dataSource) {
        Database db = Database.of(dataSource);
        Samples.user(db, "a");

        List<PartialRow<User>> slim = db.user().findMany(User.all(), User.omit(User.TAGS, User.UPDATED_AT));
        String name = slim.get(0).get(User.TELEGRAM_ID);

        Optional<PartialRow<User>> busy = db.user()
                .findUnique(
                        User.byTelegramId("a"),
                        User.omit(User.TAGS)
                                .and(User.PAYMENTS.count(), User.PAYMENTS.select(Payment.omit(Payment.PAID_AT))));

        assertThat(name).isEqualTo("a");
        assertThat(busy.orElseThrow().get(User.PAYMENTS.count())).isZero();
    }

    @Test
    void pages(DataSource dataSource) {
        Database db = Database.of(dataSource);
        for (int i = 0; i < 5; i++) {
            Samples.user(db, "u" + i);
        }
        @Nullable String token = null;
        List<User> seen = new ArrayList<>();
        do {
            KeysetPage<User> page = db.user()
                    .findPage(User.all().orderBy(User.CREATED_AT.desc()).take(2).page(token));
            seen.addAll(page.items());
            token = page.next();
        } while (token != null);
        assertThat(seen).hasSize(5);

        OffsetPage<User> second = db.user()
                .findManyAndCount(
                        User.all().orderBy(User.TELEGRAM_ID.asc()).skip(2).take(2));
        assertThat(second.total()).isEqualTo(5);

        try (Stream<User> users = db.user().stream(User.all())) {
            assertThat(users.mapToInt(User::tokenBalance).sum()).isZero();
        }
        try (Stream<UserWithRelations> users = db.user().stream(User.all(), User.include(User.PAYMENTS))) {
            assertThat(users.map(user -> user.payments().size())).containsOnly(0);
        }

        List<Optional<User>> both = db.user().findUniques(List.of(User.byTelegramId("u1"), User.byTelegramId("u3")));
        assertThat(both).allMatch(Optional::isPresent);

        db.transaction(tx -> {
            List<User> batch = tx.user()
                    .findMany(User.all().orderBy(User.ID.asc()).take(10).skipLocked());
            batch.forEach(
                    user -> tx.user().update(User.byId(user.id()), User.set().tokenBalance(1)));
        });
        assertThat(db.user().count(User.where(User.TOKEN_BALANCE.eq(1)))).isEqualTo(5);
    }

    @Test
    void sql_of_one_s_own(DataSource dataSource) {
        Database db = Database.of(dataSource);
        Samples.user(db, "a");
        List<String> ids = db.queryRaw(
                Sql.of("SELECT telegram_id FROM users WHERE token_balance >= :least")
                        .set("least", 0),
                row -> row.get("telegram_id", String.class));
        assertThat(ids).containsExactly("a");
    }

    @Test
    void the_guide_shows_what_runs_here() throws IOException {
        GuideBlocks.assertShown("docs/client.md", ClientGuideTest.class);
    }
}
