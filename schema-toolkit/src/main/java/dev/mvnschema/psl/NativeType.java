package dev.mvnschema.psl;

import java.util.List;

/**
 * A {@code @db.Name(args)} attribute, checked: the name is one of PostgreSQL's and the arguments are in range.
 *
 * @param name as written behind the prefix: {@code VarChar}, {@code Timestamptz}
 * @param arguments lengths, precisions, scales; empty when none was given
 */
public record NativeType(String name, List<Integer> arguments) {

    public NativeType {
        arguments = List.copyOf(arguments);
    }
}
