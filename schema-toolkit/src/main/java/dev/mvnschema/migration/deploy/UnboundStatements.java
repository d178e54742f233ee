package dev.mvnschema.migration.deploy;

import dev.mvnschema.migration.deploy.Unbound.BuildIndex;
import dev.mvnschema.migration.deploy.Unbound.ClusterObject;
import dev.mvnschema.migration.deploy.Unbound.Detach;
import dev.mvnschema.migration.deploy.Unbound.DropIndex;
import dev.mvnschema.migration.deploy.Unbound.Rebuild;
import dev.mvnschema.migration.deploy.Unbound.Repeatable;
import dev.mvnschema.migration.deploy.Unbound.Unknowable;
import dev.mvnschema.postgres.script.ScriptStatement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the statements that PostgreSQL runs in no transaction. What it misses, the server refuses with SQLSTATE 25001. */
final class UnboundStatements {

    private UnboundStatements() {}

    /** Empty for a statement that can run in a transaction. */
    static Optional<Unbound> of(ScriptStatement statement) {
        TokenReader words = new TokenReader(statement);
        if (words.accept("create")) {
            return created(words);
        }
        if (words.accept("drop")) {
            return dropped(words);
        }
        if (words.accept("alter")) {
            return altered(words);
        }
        if (words.accept("reindex")) {
            return rebuilt(words);
        }
        if (words.sees("vacuum") || statement.startsWith("discard", "all") || clustersAll(statement)) {
            return Optional.of(new Repeatable());
        }
        // PostgreSQL 19
        return words.accept("repack") && words.parenthesesHold("concurrently")
                ? Optional.of(new Unknowable(false))
                : Optional.empty();
    }

    private static Optional<Unbound> created(TokenReader words) {
        Optional<Unbound> object = clusterObject(words, true);
        if (object.isPresent()) {
            return object;
        }
        words.accept("unique");
        if (!words.accept("index", "concurrently")) {
            return Optional.empty();
        }
        boolean ifNotExists = words.accept("if", "not", "exists");
        ObjectName index = words.sees("on") ? null : words.name();
        words.accept("on");
        words.accept("only");
        ObjectName table = words.name();
        return Optional.of(table == null ? new Unknowable(false) : new BuildIndex(index, table, ifNotExists));
    }

    private static Optional<Unbound> dropped(TokenReader words) {
        if (!words.accept("index", "concurrently")) {
            return clusterObject(words, false);
        }
        boolean ifExists = words.accept("if", "exists");
        ObjectName index = words.name();
        return Optional.of(index == null ? new Unknowable(false) : new DropIndex(index, ifExists));
    }

    private static Optional<Unbound> clusterObject(TokenReader words, boolean created) {
        String catalog;
        String column;
        if (words.accept("database")) {
            catalog = "pg_database";
            column = "datname";
        } else if (words.accept("tablespace")) {
            catalog = "pg_tablespace";
            column = "spcname";
        } else if (words.accept("subscription")) {
            catalog = "pg_subscription";
            column = "subname";
        } else {
            return Optional.empty();
        }
        words.accept("if", "exists");
        ObjectName name = words.name();
        return Optional.of(
                name == null ? new Unknowable(false) : new ClusterObject(catalog, column, name.name(), created));
    }

    private static Optional<Unbound> altered(TokenReader words) {
        if (words.accept("system") || (words.accept("subscription") && refreshes(words))) {
            return Optional.of(new Repeatable());
        }
        if (words.accept("database")) {
            words.name();
            return words.accept("set", "tablespace") ? Optional.of(new Repeatable()) : Optional.empty();
        }
        if (!words.accept("table")) {
            return Optional.empty();
        }
        words.accept("if", "exists");
        words.accept("only");
        ObjectName table = words.name();
        if (table == null || !words.accept("detach", "partition")) {
            return Optional.empty();
        }
        ObjectName partition = words.name();
        return partition != null && words.accept("concurrently")
                ? Optional.of(new Detach(table, partition))
                : Optional.empty();
    }

    /** Changes of a subscription that talk to the publisher. */
    private static boolean refreshes(TokenReader words) {
        words.name();
        boolean publication = words.accept("refresh") || words.accept("set", "publication");
        return publication || words.accept("add", "publication") || words.accept("drop", "publication");
    }

    private static Optional<Unbound> rebuilt(TokenReader words) {
        boolean concurrently = words.parenthesesHold("concurrently");
        words.accept("verbose");
        boolean whole = words.accept("schema") || words.accept("database") || words.accept("system");
        if (!whole) {
            words.skip();
        }
        concurrently |= words.accept("concurrently");
        if (concurrently) {
            return Optional.of(new Rebuild());
        }
        return whole ? Optional.of(new Repeatable()) : Optional.empty();
    }

    private static boolean clustersAll(ScriptStatement statement) {
        TokenReader words = new TokenReader(statement);
        if (!words.accept("cluster")) {
            return false;
        }
        words.skipParentheses();
        words.accept("verbose");
        return words.atEnd();
    }

    /** The value that {@code ALTER TYPE … ADD VALUE} adds, and the type. */
    static @Nullable AddedValue addedValue(ScriptStatement statement) {
        TokenReader words = new TokenReader(statement);
        if (!words.accept("alter", "type")) {
            return null;
        }
        ObjectName type = words.name();
        if (type == null || !words.accept("add", "value")) {
            return null;
        }
        words.accept("if", "not", "exists");
        String value = words.string();
        return value == null ? null : new AddedValue(type, value);
    }

    /** An enum and a value for it. */
    record AddedValue(ObjectName type, String value) {}
}
