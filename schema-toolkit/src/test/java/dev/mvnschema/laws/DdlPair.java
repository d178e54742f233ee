package dev.mvnschema.laws;

import dev.mvnschema.oracle.Json;
import dev.mvnschema.oracle.SharedCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two states of a database out of the test suite of another tool.
 *
 * @param core whether there is nothing in them but tables, columns, indexes, keys, checks, enums and sequences
 * @param loads whether PostgreSQL 18 takes both
 * @param roles that the scripts speak of
 */
record DdlPair(String source, String name, boolean core, boolean loads, String a, String b, List<String> roles) {

    private static final Set<String> NO_NAMES = Set.of("PUBLIC", "CURRENT_USER", "CURRENT_ROLE", "SESSION_USER");

    /** Roles that are given rights; the tool that the pair is from has made them beforehand. */
    private static final Pattern GRANTEES =
            Pattern.compile("\\bGRANT\\b[^;]*?\\bTO\\s+\"?(\\w+)", Pattern.CASE_INSENSITIVE);

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
                roles(object));
    }

    private static String text(Map<?, ?> object, String key) {
        return String.valueOf(object.get(key));
    }

    private static List<String> roles(Map<?, ?> pair) {
        List<String> roles = new ArrayList<>(pair.get("meta") instanceof Map<?, ?> meta ? told(meta) : List.of());
        String scripts = text(pair, "a") + ";" + text(pair, "b");
        GRANTEES.matcher(scripts)
                .results()
                .map(match -> match.group(1))
                .filter(role -> !NO_NAMES.contains(role.toUpperCase(Locale.ROOT)))
                .filter(role -> !Pattern.compile("CREATE (ROLE|USER) \"?" + role, Pattern.CASE_INSENSITIVE)
                        .matcher(scripts)
                        .find())
                .forEach(roles::add);
        return roles;
    }

    private static List<String> told(Map<?, ?> meta) {
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
