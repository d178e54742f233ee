package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.plan.Cast.Risk;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TypeSql;
import java.util.List;
import java.util.Optional;

/** The product's own casts: whatever PostgreSQL can convert keeps its data. */
final class Casts {

    private final Catalog before;
    private final Catalog after;

    Casts(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
    }

    /** For a column whose type differs. */
    Cast of(Column from, Column to) {
        String name = Quoting.identifier(from.name());
        ColumnType was = from.type();
        ColumnType is = to.type();
        if (was.array() && !is.array()) {
            return fromList(name, was, is);
        }
        if (!was.array() && is.array()) {
            return toList(name, was, is);
        }
        return was.array() ? elements(name, was, is) : scalar(name, was.element(), is.element());
    }

    /** The text of a list, or its JSON, or its first element. */
    private Cast fromList(String name, ColumnType was, ColumnType is) {
        if (TypeFamilies.isText(is.element())) {
            return CastSafety.limited(is.element()) ? Cast.RISKY : Cast.SAFE;
        }
        if (is.element() instanceof ColumnType.Builtin builtin && TypeFamilies.isJson(builtin.type())) {
            return Cast.using(Risk.SAFE, toJson(builtin, name));
        }
        String first = name + "[1]";
        Cast element = isSame(was, is) ? Cast.RISKY : scalar(first, was.element(), is.element());
        if (element.recreates()) {
            return element;
        }
        String value = element.using() == null ? first + "::" + TypeSql.element(is.element()) : element.using();
        return Cast.using(element.risk() == Risk.MAY_FAIL ? Risk.MAY_FAIL : Risk.RISKY, value);
    }

    private Cast toList(String name, ColumnType was, ColumnType is) {
        Cast element = isSame(was, is) ? Cast.SAFE : scalar(name, was.element(), is.element());
        if (element.recreates()) {
            return element;
        }
        String value = element.using() == null ? name : element.using();
        return Cast.using(
                element.risk() == Risk.NONE ? Risk.SAFE : element.risk(),
                "CASE WHEN " + name + " IS NULL THEN NULL ELSE ARRAY[" + value + "]::" + TypeSql.of(is) + " END");
    }

    /** Element by element: only what can be said as casts of whole lists. */
    private Cast elements(String name, ColumnType was, ColumnType is) {
        Cast element = scalar(name, was.element(), is.element());
        if (element.using() == null) {
            return element;
        }
        Optional<List<String>> chain = CastChains.between(was.element(), is.element());
        return chain.map(types -> Cast.using(
                        element.risk(),
                        name
                                + String.join(
                                        "",
                                        types.stream()
                                                .map(type -> "::" + type + "[]")
                                                .toList())))
                .orElse(Cast.IMPOSSIBLE);
    }

    private Cast scalar(String name, ColumnType.Element was, ColumnType.Element is) {
        if (was instanceof ColumnType.Builtin from && is instanceof ColumnType.Builtin to) {
            return BuiltinCasts.of(name, from, to);
        }
        if (TypeFamilies.isText(is)) {
            return CastSafety.limited(is) ? Cast.RISKY : Cast.SAFE;
        }
        if (is instanceof ColumnType.Builtin json && TypeFamilies.isJson(json.type())) {
            return Cast.using(Risk.SAFE, toJson(json, name));
        }
        if (was instanceof ColumnType.EnumRef one && is instanceof ColumnType.EnumRef other) {
            return Cast.using(
                    covers(one, other) ? Risk.SAFE : Risk.MAY_FAIL, name + "::text::" + TypeSql.element(other));
        }
        boolean knownEnum = was instanceof ColumnType.EnumRef || is instanceof ColumnType.EnumRef;
        if (knownEnum && !TypeFamilies.isText(was)) {
            return Cast.IMPOSSIBLE;
        }
        if (was instanceof ColumnType.Other one && is instanceof ColumnType.Other other && sameFamily(one, other)) {
            return Cast.RISKY;
        }
        String text = TypeFamilies.isText(was) && !CastChains.isBlankPadded(was) ? "" : "::text";
        return Cast.using(Risk.MAY_FAIL, name + text + "::" + TypeSql.element(is));
    }

    /** An enum with other labels is another type for a while. */
    private boolean isSame(ColumnType was, ColumnType is) {
        return was.element().equals(is.element())
                && (!(was.element() instanceof ColumnType.EnumRef reference)
                        || before.enumType(reference.name())
                                .map(EnumType::labels)
                                .equals(after.enumType(reference.name()).map(EnumType::labels)));
    }

    /** Whether every label of one enum is one of the other. */
    private boolean covers(ColumnType.EnumRef from, ColumnType.EnumRef to) {
        List<String> labels = before.enumType(from.name()).map(EnumType::labels).orElse(List.of());
        return after.enumType(to.name())
                .map(type -> type.labels().containsAll(labels))
                .orElse(false);
    }

    /** The same type with another modifier. */
    private static boolean sameFamily(ColumnType.Other one, ColumnType.Other other) {
        return base(one.sql()).equalsIgnoreCase(base(other.sql()));
    }

    private static String base(String type) {
        int modifier = type.indexOf('(');
        return (modifier < 0 ? type : type.substring(0, modifier)).strip();
    }

    private static String toJson(ColumnType.Builtin json, String name) {
        return (json.type() == dev.mvnschema.catalog.BuiltinType.JSON ? "to_json(" : "to_jsonb(") + name + ")";
    }
}
