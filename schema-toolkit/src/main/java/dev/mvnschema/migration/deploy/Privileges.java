package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.postgres.script.ScriptStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rights the migrations need and the user lacks, as far as the statements tell before they run. */
final class Privileges {

    private static final String OWNED = "SELECT c.oid::regclass || ',' || pg_get_userbyid(c.relowner) FROM"
            + " pg_catalog.pg_class c WHERE c.oid = to_regclass(?) AND NOT pg_has_role(c.relowner, 'USAGE')";

    private final DeploySession session;
    private final String schema;
    private final Set<String> missing = new LinkedHashSet<>();

    Privileges(DeploySession session, String schema) {
        this.session = session;
        this.schema = schema;
    }

    /** One diagnostic that names all that is missing; empty when nothing is known to be. */
    Optional<Diagnostic> missing(List<FilePlan> plans, boolean historyExists) throws SQLException {
        List<ScriptStatement> statements =
                plans.stream().flatMap(plan -> plan.statements().stream()).toList();
        boolean plain = statements.stream().noneMatch(Privileges::changesWhoOrWhere);
        boolean creates = plain && statements.stream().anyMatch(this::createsHere);
        ofSchema(!historyExists || creates || plans.stream().anyMatch(plan -> !plan.whole()));
        if (historyExists) {
            ofHistory();
        }
        if (plain) {
            for (FilePlan plan : plans) {
                for (ScriptStatement statement : plan.statements()) {
                    ofStatement(statement, plan.file().script());
                }
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(diagnostic());
    }

    /** Behind such a statement, rights and places are no longer those of now. */
    private static boolean changesWhoOrWhere(ScriptStatement statement) {
        return statement.startsWith("set", "role")
                || statement.startsWith("set", "session", "authorization")
                || statement.startsWith("grant")
                || statement.has("search_path");
    }

    private boolean createsHere(ScriptStatement statement) {
        TokenReader words = new TokenReader(statement);
        if (!words.accept("create")) {
            return false;
        }
        words.accept("or", "replace");
        words.accept("unlogged");
        words.accept("materialized");
        if (!words.acceptAny("table", "view", "sequence", "type", "domain", "function", "procedure")) {
            return false;
        }
        words.accept("if", "not", "exists");
        ObjectName name = words.name();
        return name != null && (name.schema() == null || name.schema().equals(schema));
    }

    private void ofSchema(boolean creates) throws SQLException {
        String exists = session.query("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?", schema);
        if (exists == null) {
            ofDatabase("to create the schema \"" + schema + "\"");
        } else {
            need("SELECT has_schema_privilege(?, 'USAGE')", "USAGE on the schema \"" + schema + "\"", schema);
            if (creates) {
                need("SELECT has_schema_privilege(?, 'CREATE')", "CREATE on the schema \"" + schema + "\"", schema);
            }
        }
    }

    private void ofDatabase(String why) throws SQLException {
        need(
                "SELECT has_database_privilege(current_database(), 'CREATE')",
                "CREATE on the database \"" + session.connections().url().database() + "\", " + why);
    }

    private void ofHistory() throws SQLException {
        String table = ObjectName.quote(schema) + "." + MigrationHistory.TABLE;
        for (String right : List.of("SELECT", "INSERT", "UPDATE", "DELETE")) {
            need(
                    "SELECT has_table_privilege(to_regclass(?), '" + right + "')",
                    right + " on the table " + MigrationHistory.TABLE,
                    table);
        }
    }

    private void ofStatement(ScriptStatement statement, String script) throws SQLException {
        TokenReader words = new TokenReader(statement);
        if (words.accept("create", "schema") || words.accept("create", "extension")) {
            boolean ifNotExists = words.accept("if", "not", "exists");
            if (!ifNotExists) {
                ofDatabase("for " + script);
            }
            return;
        }
        for (ObjectName name : owned(words)) {
            List<String> found = session.queryAll(OWNED, name.quoted());
            if (!found.isEmpty()) {
                String[] parts = found.get(0).split(",", 2);
                missing.add("ownership of " + parts[0] + ", which belongs to \"" + parts[1] + "\" (" + script + ")");
            }
        }
    }

    /** The tables, views, sequences or indexes that only their owners may treat so. */
    private static List<ObjectName> owned(TokenReader words) {
        List<ObjectName> names = new ArrayList<>();
        boolean changes = words.accept("alter") || words.accept("drop");
        if (changes) {
            words.accept("materialized");
            if (words.accept("table") || words.accept("view") || words.accept("sequence") || words.accept("index")) {
                words.accept("concurrently");
                words.accept("if", "exists");
                words.accept("only");
                add(names, words.name());
                while (words.accept(',')) {
                    add(names, words.name());
                }
            }
        } else if (words.accept("create")) {
            words.accept("unique");
            if (words.accept("index")) {
                words.accept("concurrently");
                words.accept("if", "not", "exists");
                if (!words.sees("on")) {
                    words.name();
                }
                words.accept("on");
                words.accept("only");
                add(names, words.name());
            }
        }
        return names;
    }

    private static void add(List<ObjectName> names, @Nullable ObjectName name) {
        if (name != null) {
            names.add(name);
        }
    }

    private void need(String question, String right, String... parameters) throws SQLException {
        if ("f".equals(session.query(question, parameters))) {
            missing.add(right);
        }
    }

    private Diagnostic diagnostic() {
        String user = session.user();
        return Diagnostic.error(
                        DeployCode.PRIVILEGES,
                        "The user \"" + user + "\" lacks rights that the pending migrations need; nothing was applied.",
                        "Deploy as the owner of the schema, or give the user the rights: GRANT … TO \"" + user
                                + "\"; ownership comes with membership: GRANT <owner> TO \"" + user + "\".")
                .because("Missing: " + String.join("; ", missing) + ".");
    }
}
