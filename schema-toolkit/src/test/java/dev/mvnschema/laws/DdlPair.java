package dev.mvnschema.laws;

import dev.mvnschema.oracle.Json;
import dev.mvnschema.oracle.SharedCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two states of a database out of the test suite of another tool.
 *
 * @param core whether there is nothing in them but tables, columns, indexes, keys, checks, enums and sequences
 * @param loads whether PostgreSQL 18 takes both
 * @param roles that the scripts speak of
 */
record DdlPair(String source, String name, boolean core, boolean loads, String a, String b, List<String> roles) {

    static List<DdlPair> all() {
        return SharedCases.ifPresent()
                .map(cases -> {
                    try {
                        return Files.readAllLines(cases.folder("ddl").resolve("pairs.jsonl")).stream()
                                .map(DdlPair::read)
                                .toList();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(List.of());
    }

    private static DdlPair read(String line) {
        Map<?, ?> object = (Map<?, ?>) Objects.requireNonNull(Json.read(line));
        return new DdlPair(
                text(object, "source"),
                text(object, "name"),
                Boolean.TRUE.equals(object.get("core")),
                Boolean.TRUE.equals(object.get("loads")),
                text(object, "a"),
                text(object, "b"),
                object.get("meta") instanceof Map<?, ?> meta ? roles(meta) : List.of());
    }

    private static String text(Map<?, ?> object, String key) {
        return String.valueOf(object.get(key));
    }

    private static List<String> roles(Map<?, ?> meta) {
        List<String> roles = new ArrayList<>();
        for (String key : List.of("roles", "managed_roles")) {
            if (meta.get(key) instanceof List<?> names) {
                for (Object name : names) {
                    for (String role : String.valueOf(name).split(",", -1)) {
                        if (!role.isBlank()) {
                            roles.add(role.strip().replace("\"", ""));
                        }
                    }
                }
            }
        }
        if (meta.get("user") instanceof String user) {
            roles.add(user);
        }
        return roles;
    }
}
