package dev.mvnschema.codegen;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.psl.NativeType;
import dev.mvnschema.runtime.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that fit a column. */
final class RandomValues {

    private final Random random;
    private final ClassLoader generated;

    RandomValues(Random random, ClassLoader generated) {
        this.random = random;
        this.generated = generated;
    }

    /** A value of the type that the generated setter of the field takes. */
    Object of(JavaField field) {
        return field.isList()
                ? Stream.generate(() -> one(field)).limit(random.nextInt(3)).toList()
                : one(field);
    }

    private Object one(JavaField field) {
        return switch (field.kind()) {
            case TEXT, VARCHAR, CITEXT -> text(length(field, 12));
            case CHAR -> text(length(field, 1));
            case XML -> "<a>" + random.nextInt() + "</a>";
            case INET -> "10." + random.nextInt(256) + "." + random.nextInt(256) + ".1";
            case BIT, VARBIT -> digits(length(field, 1), 2);
            case UUID -> new UUID(random.nextLong(), random.nextLong());
            case BOOLEAN -> random.nextBoolean();
            case SMALLINT -> random.nextInt(1 << 16) - (1 << 15);
            case INTEGER -> random.nextInt();
            case OID -> random.nextInt(Integer.MAX_VALUE);
            case BIGINT -> random.nextLong();
            case REAL -> (double) random.nextInt(1000) / 4;
            case DOUBLE -> random.nextGaussian();
            case NUMERIC, MONEY -> BigDecimal.valueOf(random.nextInt(10));
            case TIMESTAMP, TIMESTAMPTZ -> Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE));
            case DATE -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case TIME -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
            case TIMETZ -> OffsetTime.of(LocalTime.ofSecondOfDay(random.nextInt(86_400)), ZoneOffset.ofHours(3));
            case JSON, JSONB -> Json.of("{\"n\":" + random.nextInt() + "}");
            case BYTEA -> text(8).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case ENUM -> constant(field);
        };
    }

    private Object constant(JavaField field) {
        try {
            Object[] constants =
                    generated.loadClass(field.element().qualifiedName()).getEnumConstants();
            return constants[random.nextInt(constants.length)];
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private String text(int length) {
        List<String> letters = List.of("a", "b", "Z", "ä", "%", "_", "\\", "'", "7");
        return random.ints(length, 0, letters.size()).mapToObj(letters::get).collect(Collectors.joining());
    }

    private String digits(int length, int base) {
        return random.ints(length, 0, base).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private static int length(JavaField field, int otherwise) {
        NativeType type = field.source().nativeType();
        return type == null || type.arguments().isEmpty()
                ? otherwise
                : type.arguments().get(0);
    }
}
