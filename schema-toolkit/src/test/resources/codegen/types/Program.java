package com.acme.db;

import static dev.mvnschema.runtime.NumberChange.decrement;
import static dev.mvnschema.runtime.NumberChange.divide;
import static dev.mvnschema.runtime.NumberChange.multiply;
import static dev.mvnschema.runtime.Projection.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.Aggregate;
import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.Row3;
import dev.mvnschema.runtime.Unique;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Every type goes to the database and comes back. */
public final class Program implements Consumer<DataSource> {

    private static final UUID ID = UUID.fromString("6f2c1f7e-0d6b-4a0e-9d5c-0a4f4f3b2a11");
    private static final Instant MOMENT = Instant.parse("2024-02-29T23:59:58.123456Z");
    private static final Instant MILLIS = Instant.parse("2024-02-29T23:59:58.123Z");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final LocalTime TIME = LocalTime.of(12, 34, 56);
    private static final OffsetTime OFFSET_TIME = OffsetTime.of(TIME, ZoneOffset.ofHours(2));
    private static final byte[] BYTES = "größe\0".getBytes(StandardCharsets.UTF_8);

    @Override
    public void accept(DataSource dataSource) {
        Database db = Database.of(dataSource);
        required(db);
        optional(db);
        lists(db);
        groupsAndMoney(db);
        defaults(db);
    }

    private static void required(Database db) {
        Required row = db.required().create(Required.create()
                .text("täxt")
                .varchar("var")
                .char_("abc")
                .citext("CiText")
                .xml("<a>1</a>")
                .inet("10.0.0.1")
                .bit("1010")
                .varbit("101")
                .uuid(ID)
                .flag(true)
                .small(-7)
                .integer(42)
                .oid(123)
                .big(1L << 40)
                .real(1.5)
                .double_(0.1)
                .numeric(new BigDecimal("123456789.12345"))
                .money(new BigDecimal("9.90"))
                .timestamp(MILLIS)
                .timestamptz(MOMENT)
                .date(DAY)
                .time(TIME)
                .timetz(OFFSET_TIME)
                .json(Json.of("{\"a\":1}"))
                .jsonb(Json.of("[1, 2]"))
                .bytes(BYTES)
                .color(Color.DARK_GREEN));

        assertThat(row.id().version()).isEqualTo(7);
        assertThat(row.text()).isEqualTo("täxt");
        assertThat(row.char_()).isEqualTo("abc");
        assertThat(row.citext()).isEqualTo("CiText");
        assertThat(row.xml()).isEqualTo("<a>1</a>");
        assertThat(row.inet()).isEqualTo("10.0.0.1");
        assertThat(row.bit()).isEqualTo("1010");
        assertThat(row.varbit()).isEqualTo("101");
        assertThat(row.uuid()).isEqualTo(ID);
        assertThat(row.flag()).isTrue();
        assertThat(row.small()).isEqualTo(-7);
        assertThat(row.integer()).isEqualTo(42);
        assertThat(row.oid()).isEqualTo(123);
        assertThat(row.big()).isEqualTo(1L << 40);
        assertThat(row.real()).isEqualTo(1.5);
        assertThat(row.double_()).isEqualTo(0.1);
        assertThat(row.numeric()).isEqualTo("123456789.12345");
        assertThat(row.money()).isEqualByComparingTo("9.90");
        assertThat(row.timestamp()).isEqualTo(MILLIS);
        assertThat(row.timestamptz()).isEqualTo(Instant.parse("2024-02-29T23:59:58.123456Z"));
        assertThat(row.date()).isEqualTo(DAY);
        assertThat(row.time()).isEqualTo(TIME);
        assertThat(row.timetz()).isEqualTo(OFFSET_TIME);
        assertThat(row.json()).isEqualTo(Json.of("{\"a\":1}"));
        assertThat(row.jsonb()).isEqualTo(Json.of("[1, 2]"));
        assertThat(row.bytes()).isEqualTo(BYTES);
        assertThat(row.color()).isEqualTo(Color.DARK_GREEN);

        assertThat(db.required().findUnique(Required.byId(row.id()))).contains(row);
        assertThat(row).hasSameHashCodeAs(db.required().findUniqueOrThrow(Required.byId(row.id())));
        assertThat(db.required().findMany(Required.where(
                        Required.CITEXT.eq("citext"),
                        Required.INET.eq("10.0.0.1"),
                        Required.UUID.in(ID),
                        Required.OID.gt(1),
                        Required.MONEY.lt(10),
                        Required.TIMESTAMPTZ.gte(MOMENT),
                        Required.DATE.eq(DAY),
                        Required.TIMETZ.eq(OFFSET_TIME),
                        Required.COLOR.ne(Color.RED),
                        Required.BYTES.eq(BYTES))))
                .containsExactly(row);
        Required changed = db.required().update(
                Required.byId(row.id()),
                Required.set().color(Color.BLUE_2).char_("xyz").json(Json.of("null")).bytes(new byte[0]));
        assertThat(changed.color().label()).isEqualTo("blue \"2\"");
        assertThat(changed.char_()).isEqualTo("xyz");
        assertThat(changed.bytes()).isEmpty();
        assertThat(changed).isNotEqualTo(row);
    }

    private static void optional(Database db) {
        Optional empty = db.optional().create(Optional.create());
        assertThat(empty).isEqualTo(new Optional(
                empty.id(), null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null));
        Optional full = db.optional().update(
                Optional.byId(empty.id()),
                Optional.set()
                        .text("t")
                        .varchar("v")
                        .char_("abc")
                        .citext("c")
                        .xml("<a/>")
                        .inet("::1")
                        .bit("0001")
                        .varbit("1")
                        .uuid(ID)
                        .flag(false)
                        .small(1)
                        .integer(2)
                        .oid(3)
                        .big(4L)
                        .real(0.5)
                        .double_(0.25)
                        .numeric(BigDecimal.ONE)
                        .money(BigDecimal.TEN)
                        .timestamp(MOMENT)
                        .timestamptz(MOMENT)
                        .date(DAY)
                        .time(TIME)
                        .timetz(OFFSET_TIME)
                        .json(Json.of("1"))
                        .jsonb(Json.of("2"))
                        .bytes(BYTES)
                        .color(Color.RED));
        assertThat(full.timestamp()).isEqualTo(MOMENT);
        assertThat(full.big()).isEqualTo(4L);
        assertThat(db.optional().findFirst(Optional.where(Optional.FLAG.eq(false), Optional.XML.isNotNull())))
                .contains(full);
        Optional cleared = db.optional().update(
                Optional.byId(empty.id()),
                Optional.set().text(null).uuid(null).integer((Integer) null).jsonb(null).bytes(null).color(null));
        assertThat(cleared.text()).isNull();
        assertThat(cleared.integer()).isNull();
        assertThat(cleared.color()).isNull();
        assertThat(cleared.big()).isEqualTo(4L);
    }

    private static void lists(Database db) {
        Lists empty = db.lists().create(Lists.create());
        assertThat(empty.text()).isEmpty();
        assertThat(empty.integer()).containsExactly(1, 2);
        Lists full = db.lists().create(Lists.create()
                .text(List.of("a,b", "{\"c\"}", "", "NULL"))
                .varchar(List.of("v"))
                .char_(List.of("abc"))
                .citext(List.of("C"))
                .inet(List.of("10.0.0.1"))
                .bit(List.of("1010"))
                .uuid(List.of(ID))
                .flag(List.of(true, false))
                .small(List.of(1))
                .integer(List.of(-1, 0))
                .big(List.of(1L << 40))
                .real(List.of(0.5))
                .double_(List.of(0.1, 0.2))
                .numeric(List.of(new BigDecimal("1.5")))
                .timestamp(List.of(MOMENT))
                .timestamptz(List.of(MOMENT, MILLIS))
                .date(List.of(DAY))
                .time(List.of(TIME))
                .jsonb(List.of(Json.of("{\"a\": \"b\"}")))
                .bytes(List.of(BYTES, new byte[0]))
                .color(List.of(Color.BLUE_2, Color.RED)));
        assertThat(full.text()).containsExactly("a,b", "{\"c\"}", "", "NULL");
        assertThat(full.timestamptz()).containsExactly(MOMENT, MILLIS);
        assertThat(full.color()).containsExactly(Color.BLUE_2, Color.RED);
        assertThat(full.bytes().get(0)).isEqualTo(BYTES);
        assertThat(full.double_()).containsExactly(0.1, 0.2);
        assertThat(db.lists().findMany(Lists.where(Lists.COLOR.has(Color.RED), Lists.TEXT.hasSome(List.of("", "x")))))
                .containsExactly(full);
        assertThat(db.lists().findMany(Lists.where(
                        Lists.FLAG.in(List.of(List.of(true, false), List.of(true))),
                        Lists.BYTES.in(List.of(List.of(BYTES, new byte[0]))))))
                .containsExactly(full);
        assertThat(db.lists().findMany(Lists.where(Lists.FLAG.notIn(List.of(List.of(true, false))))))
                .containsExactly(empty);
        assertThat(db.lists().findMany(Lists.where(Lists.FLAG.in(List.of(List.of())))))
                .containsExactly(empty);
        assertThat(db.lists().findMany(Lists.where(Lists.FLAG.ne(List.of())))).containsExactly(full);
    }

    /** What PostgreSQL has no operator of its own for. */
    private static void groupsAndMoney(Database db) {
        Required row = db.required().findFirstOrThrow(Required.all());
        assertThat(db.required()
                        .groupBy(
                                Required.all().groupBy(Required.JSON, Required.XML).orderBy(Required.JSON.asc()),
                                select(Required.JSON, Required.XML, Aggregate.<Required>count())))
                .containsExactly(new Row3<>(row.json(), row.xml(), 1L));
        assertThat(db.required()
                        .groupBy(Required.all().groupBy(Required.MONEY), select(Required.MONEY, Aggregate.count()))
                        .get(0)
                        .first())
                .isEqualByComparingTo("9.90");
        Unique<Required> key = Required.byId(row.id());
        assertThat(db.required().update(key, Required.set().money(multiply(new BigDecimal("1.505")))).money())
                .isEqualByComparingTo("14.90");
        assertThat(db.required().update(key, Required.set().money(divide(4)), Required.MONEY))
                .isEqualByComparingTo("3.73");
        assertThat(db.required()
                        .updateEach(List.of(2), two -> key, two -> Required.set().money(multiply(two))))
                .isEqualTo(1);
        assertThat(db.required().update(key, Required.set().money(decrement(1))).money())
                .isEqualByComparingTo("6.46");
    }

    private static void defaults(Database db) {
        Defaults row = db.defaults().create(Defaults.create());
        assertThat(row.id()).startsWith("c");
        assertThat(row.cuid2()).hasSize(24);
        assertThat(UUID.fromString(row.uuid()).version()).isEqualTo(4);
        assertThat(row.ulid()).hasSize(26);
        assertThat(row.nanoid()).hasSize(12);
        assertThat(row.serial()).isEqualTo(1);
        assertThat(row.word()).isEqualTo("one \"two\"");
        assertThat(row.number()).isEqualTo(1.5);
        assertThat(row.flag()).isTrue();
        assertThat(row.color()).isEqualTo(Color.DARK_GREEN);
        assertThat(row.server()).isEqualTo("xy");
        assertThat(row.createdAt()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(row.updatedAt()).isEqualTo(row.createdAt());
        Defaults later = db.defaults().update(Defaults.byId(row.id()), Defaults.set().word("x"));
        assertThat(later.updatedAt()).isAfterOrEqualTo(row.updatedAt());
        assertThat(later.createdAt()).isEqualTo(row.createdAt());
        Defaults given = db.defaults().create(Defaults.create().id("mine").serial(7).createdAt(MILLIS).updatedAt(MILLIS));
        assertThat(given.id()).isEqualTo("mine");
        assertThat(given.serial()).isEqualTo(7);
        assertThat(given.updatedAt()).isEqualTo(MILLIS);
    }
}
