package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What the client gives to a column that an input leaves out. {@code now()} is the client's, too: the database's own would depend
 * on the session's time zone where the column has none.
 *
 * @param onUpdate whether it holds for updates as well as for new rows
 */
public record Rule<R>(Column<R, ?> column, Source source, int length, boolean onUpdate) {

    /** Where the value comes from. */
    enum Source {
        UUID4,
        UUID7,
        CUID1,
        CUID2,
        ULID,
        NANOID,
        NOW
    }

    /** {@code @default(uuid(version))}. */
    public static <R> Rule<R> uuid(Column<R, ?> column, int version) {
        return new Rule<>(column, version == 7 ? Source.UUID7 : Source.UUID4, 0, false);
    }

    /** {@code @default(cuid(version))}. */
    public static <R> Rule<R> cuid(Column<R, ?> column, int version) {
        return new Rule<>(column, version == 2 ? Source.CUID2 : Source.CUID1, 0, false);
    }

    /** {@code @default(ulid())}. */
    public static <R> Rule<R> ulid(Column<R, ?> column) {
        return new Rule<>(column, Source.ULID, 0, false);
    }

    /** {@code @default(nanoid(length))}. */
    public static <R> Rule<R> nanoid(Column<R, ?> column, int length) {
        return new Rule<>(column, Source.NANOID, length, false);
    }

    /** {@code @default(now())}. */
    public static <R> Rule<R> now(Column<R, ?> column) {
        return new Rule<>(column, Source.NOW, 0, false);
    }

    /** {@code @updatedAt}. */
    public static <R> Rule<R> updatedAt(Column<R, ?> column) {
        return new Rule<>(column, Source.NOW, 0, true);
    }

    /** A value for the column. */
    Object value(Ids ids, Instant now) {
        return switch (source) {
            case UUID4 -> uuid(ids.uuid4());
            case UUID7 -> uuid(ids.uuid7(now));
            case CUID1 -> ids.cuid(now);
            case CUID2 -> ids.cuid2(now);
            case ULID -> ids.ulid(now);
            case NANOID -> ids.nanoid(length);
            case NOW -> moment(now);
        };
    }

    private Object uuid(UUID value) {
        return column.type() == PgTypes.UUID ? value : value.toString();
    }

    private Object moment(Instant now) {
        PgType<?> type = column.type();
        if (type == PgTypes.DATE) {
            return now.atOffset(ZoneOffset.UTC).toLocalDate();
        }
        if (type == PgTypes.TIME) {
            return now.atOffset(ZoneOffset.UTC).toLocalTime();
        }
        return type == PgTypes.TIMETZ ? now.atOffset(ZoneOffset.UTC).toOffsetTime() : now;
    }
}
