package dev.mvnschema.catalog;

import java.util.Set;

/** What is known about operator classes by their names. */
public final class OperatorClasses {

    private static final Set<String> NAMED =
            Set.of("inet_ops", "inet_inclusion_ops", "jsonb_ops", "jsonb_path_ops", "array_ops", "text_ops");

    private OperatorClasses() {}

    /** Whether the schema language has a name of its own for it; all others are written raw. */
    public static boolean isNamed(String operatorClass) {
        return NAMED.contains(operatorClass)
                || operatorClass.endsWith("_minmax_ops")
                || operatorClass.endsWith("_minmax_multi_ops")
                || operatorClass.endsWith("_bloom_ops");
    }

    /** Whether an index takes the class when none is written. */
    public static boolean isDefault(String method, String operatorClass) {
        return switch (method) {
            case "gin" -> Set.of("jsonb_ops", "array_ops", "tsvector_ops").contains(operatorClass);
            case "spgist" ->
                Set.of("text_ops", "inet_ops", "range_ops", "quad_point_ops").contains(operatorClass);
            case "gist" ->
                Set.of("tsvector_ops", "range_ops", "point_ops", "box_ops", "circle_ops", "poly_ops")
                        .contains(operatorClass);
            case "brin" ->
                operatorClass.endsWith("_inclusion_ops")
                        || (operatorClass.endsWith("_minmax_ops") && !operatorClass.equals("inet_minmax_ops"));
            case "btree", "hash" ->
                operatorClass.endsWith("_ops")
                        && !operatorClass.endsWith("_pattern_ops")
                        && !operatorClass.equals("varchar_ops");
            default -> false;
        };
    }
}
