package dev.mvnschema.codegen.differential;

import dev.mvnschema.codegen.plan.ColumnKind;
import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.psl.NativeType;
import dev.mvnschema.runtime.Json;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column: few enough that random questions meet them, nasty enough that they differ where servers and Java
 * might. Knows their order and equality as PostgreSQL has them.
 */
final class Domain {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "A",
            "b",
            "ab",
            "aB",
            "Ab%",
            "a_b",
            "a\\b",
            "%",
            "_",
            "\\",
            "ä",
            "Ä",
            "z",
            "Z",
            "ß",
            "é a",
            "日本",
            "\uD83D\uDE00",
            "\uFFFD",
            "'",
            "\"q\"",
            "10",
            "9",
            "a b",
            " a");
    private static final List<String> DOCUMENTS = List.of(
            "null",
            "true",
            "1",
            "1.0",
            "\"a\"",
            "\"A%b\"",
            "[]",
            "[1, 2]",
            "[2, 1.0, \"a\"]",
            "{}",
            "{\"a\": 1}",
            "{\"a\": {\"b\": \"aB\"}, \"c\": [1, {\"d\": null}]}",
            "{\"a\": {\"b\": \"b_\"}}",
            "{\"a\": {\"b\": 7.5}}",
            "{\"a\": {\"b\": null}}",
            "{\"a\": {\"b\": [\"a\", \"b\"]}}",
            "{\"a\": [{\"x\": 1, \"y\": 2}, \"a\"]}");
    private static final Set<ColumnKind> WITHOUT_ORDER =
            Set.of(ColumnKind.JSON, ColumnKind.JSONB, ColumnKind.XML, ColumnKind.INET, ColumnKind.TIMETZ);
    private static final Set<ColumnKind> PLAIN_TEXT = Set.of(ColumnKind.TEXT, ColumnKind.VARCHAR);

    private final JavaField field;
    private final List<?> constants;

    /** @param constants of the enum; empty for other types */
    Domain(JavaField field, List<?> constants) {
        this.field = field;
        this.constants = constants;
    }

    boolean hasOrder() {
        return !field.isList() && !WITHOUT_ORDER.contains(field.kind());
    }

    boolean isPlainText() {
        return PLAIN_TEXT.contains(field.kind()) && !field.isList();
    }

    boolean isJson() {
        return !field.isList() && (field.kind() == ColumnKind.JSONB || field.kind() == ColumnKind.JSON);
    }

    /** A value that is not null. */
    Object value(Random random) {
        if (!field.isList()) {
            return element(random);
        }
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(element(random));
        }
        return list;
    }

    Object element(Random random) {
        int n = random.nextInt(7) - 3;
        return switch (field.kind()) {
            case TEXT, VARCHAR, CITEXT, CHAR -> text(random);
            case XML -> "<a>" + n + "</a>";
            case INET -> "10.0.0." + (n + 3);
            case BIT, VARBIT -> bits(random);
            case UUID -> new UUID(n * 0x1000_0000_0000_0000L, n);
            case BOOLEAN -> random.nextBoolean();
            case SMALLINT, INTEGER -> n;
            case OID -> n + 3;
            case BIGINT -> random.nextInt(5) == 0 ? n * 3_000_000_000L : n;
            case REAL, DOUBLE -> floating(random, n);
            case NUMERIC -> BigDecimal.valueOf(n * 5L, random.nextInt(2) + 1);
            case MONEY -> BigDecimal.valueOf(n * 50L, 2);
            case TIMESTAMP, TIMESTAMPTZ ->
                Instant.ofEpochSecond(1_700_000_000L + n * 3600L, random.nextInt(2) * 123_000_000L);
            case DATE -> LocalDate.of(2024, 2, 28).plusDays(n);
            case TIME -> LocalTime.of(12 + n, 0);
            case TIMETZ -> OffsetTime.of(12, 0, 0, 0, ZoneOffset.ofHours(n));
            case JSON, JSONB -> Json.of(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())));
            case BYTEA -> text(random).getBytes(StandardCharsets.UTF_8);
            case ENUM -> constants.get(random.nextInt(constants.size()));
        };
    }

    private static Double floating(Random random, int n) {
        return switch (random.nextInt(12)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            default -> n / 4.0 + 0.0;
        };
    }

    String text(Random random) {
        int length = length(Integer.MAX_VALUE);
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return text.codePointCount(0, text.length()) <= length ? text : "a".repeat(Math.min(length, 2));
    }

    /** The end of a text that is too long for the column. */
    String fitting(String text) {
        return text.substring(Math.max(0, text.length() - length(Integer.MAX_VALUE)));
    }

    private String bits(Random random) {
        StringBuilder bits = new StringBuilder();
        for (int i = length(1); i > 0; i--) {
            bits.append(random.nextInt(2));
        }
        return bits.toString();
    }

    private int length(int otherwise) {
        NativeType type = field.source().nativeType();
        if (type == null || type.arguments().isEmpty()) {
            return otherwise;
        }
        return type.arguments().get(0);
    }

    /** What is equal for values that are. */
    @Nullable
    Object norm(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::one).toList();
        }
        return value == null ? null : one(value);
    }

    private Object one(Object value) {
        if (value instanceof BigDecimal number) {
            return JsonValue.number(number);
        }
        if (value instanceof Json json) {
            return JsonValue.parse(json.text());
        }
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (value instanceof String text && field.kind() == ColumnKind.CITEXT) {
            return lower(text);
        }
        return value instanceof String text && field.kind() == ColumnKind.CHAR ? text.stripTrailing() : value;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** As PostgreSQL sorts values that are not null, texts by code points. */
    @SuppressWarnings("unchecked")
    Comparator<Object> order() {
        return (left, right) -> {
            if (left instanceof byte[] bytes) {
                return Arrays.compareUnsigned(bytes, (byte[]) right);
            }
            Object a = one(left);
            Object b = one(right);
            if (a instanceof String text) {
                return compareTexts(text, (String) b);
            }
            if (a instanceof UUID uuid) {
                return uuid.toString().compareTo(b.toString());
            }
            return ((Comparable<Object>) a).compareTo(b);
        };
    }

    static int compareTexts(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
