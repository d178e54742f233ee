package dev.mvnschema.diff;

import java.util.Set;

/** Operator classes that an index takes when none is written. */
final class OperatorClasses {

    private OperatorClasses() {}

    static boolean isDefault(String method, String operatorClass) {
        return switch (method) {
            case "gin" -> Set.of("jsonb_ops", "array_ops", "tsvector_ops").contains(operatorClass);
            case "spgist" ->
                Set.of("text_ops", "inet_ops", "range_ops", "quad_point_ops").contains(operatorClass);
            case "gist" ->
                Set.of("tsvector_ops", "range_ops", "point_ops", "box_ops", "circle_ops", "poly_ops")
                        .contains(operatorClass);
            case "brin" ->
                (operatorClass.endsWith("_minmax_ops") && !operatorClass.equals("inet_minmax_ops"))
                        || operatorClass.equals("inet_inclusion_ops")
                        || operatorClass.equals("range_inclusion_ops")
                        || operatorClass.equals("box_inclusion_ops");
            case "btree", "hash" ->
                operatorClass.endsWith("_ops")
                        && !operatorClass.endsWith("_pattern_ops")
                        && !operatorClass.equals("varchar_ops");
            default -> false;
        };
    }
}
