package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import dev.mvnschema.postgres.sql.ConstraintSql;
import dev.mvnschema.postgres.sql.EnumSql;
import dev.mvnschema.postgres.sql.IndexSql;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.SchemaSql;
import dev.mvnschema.postgres.sql.TableSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes tables for a moment, without rows and in a transaction that is rolled back, to see how PostgreSQL prints what is in them. */
final class ScratchTables {

    private final Connection connection;
    private final String searchPath;

    /** @param searchPath as introspection has it */
    ScratchTables(Connection connection, String searchPath) {
        this.connection = connection;
        this.searchPath = searchPath;
    }

    /**
     * The tables as PostgreSQL prints them; those that it does not take are missing.
     *
     * @param tables of different names, whatever their schemas
     * @param catalog the enums and extensions that they may need
     */
    Map<Name, Table> print(List<Table> tables, Catalog catalog) throws SQLException {
        Map<Name, Table> printed = new HashMap<>();
        if (tables.isEmpty()) {
            return printed;
        }
        try {
            printed.putAll(attempt(tables, catalog));
        } catch (SQLException refused) {
            if (tables.size() > 1) {
                int half = tables.size() / 2;
                printed.putAll(print(tables.subList(0, half), catalog));
                printed.putAll(print(tables.subList(half, tables.size()), catalog));
            }
        }
        return printed;
    }

    private Map<Name, Table> attempt(List<Table> tables, Catalog catalog) throws SQLException {
        Map<String, Name> names = new LinkedHashMap<>();
        tables.forEach(table -> names.put(table.name().name(), table.name()));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join(";\n", statements(tables, catalog)));
            String schema;
            try (ResultSet row =
                    statement.executeQuery("SELECT nspname FROM pg_namespace WHERE oid = pg_my_temp_schema()")) {
                row.next();
                schema = row.getString(1);
            }
            List<Table> made =
                    Introspector.tablesWithin(connection, new IntrospectionScope(List.of(schema), schema, searchPath));
            Map<Name, Table> printed = new HashMap<>();
            made.forEach(table -> {
                Name name = names.get(table.name().name());
                if (name != null) {
                    printed.put(name, table);
                }
            });
            return printed;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<String> statements(List<Table> tables, Catalog catalog) {
        List<String> statements = new ArrayList<>();
        statements.add("SET LOCAL check_function_bodies = off");
        catalog.schemas().forEach(schema -> statements.add(SchemaSql.createSchema(schema)));
        catalog.extensions().forEach(extension -> statements.add(quietly(SchemaSql.createExtension(extension))));
        for (EnumType type : catalog.enums()) {
            statements.add(ensure(type));
        }
        for (Table table : tables) {
            Name name = new Name("pg_temp", table.name().name());
            statements.add(TableSql.create(
                    new Table(name, table.columns(), null, List.of(), List.of(), List.of(), List.of(), null)));
            table.checks().forEach(check -> statements.add(ConstraintSql.addCheckAsWritten(name, check)));
            table.indexes().forEach(index -> statements.add(IndexSql.create(name, index)));
            table.exclusions().forEach(exclusion -> statements.add(ConstraintSql.addExclusion(name, exclusion)));
        }
        return statements;
    }

    /** The type with just these labels, under its name. */
    private static String ensure(EnumType type) {
        String name = Quoting.literal(Quoting.name(type.name()));
        String labels =
                type.labels().stream().map(Quoting::literal).collect(Collectors.joining(", ", "ARRAY[", "]::name[]"));
        return "DO $scratch$ BEGIN IF (SELECT array_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = to_regtype("
                + name + ")) IS DISTINCT FROM " + labels + " THEN IF to_regtype(" + name + ") IS NOT NULL THEN "
                + EnumSql.rename(
                        type.name(),
                        "scratch_" + Integer.toHexString(type.name().hashCode())) + "; END IF; "
                + EnumSql.create(type.name(), type.labels()) + "; END IF; END $scratch$";
    }

    /** An extension that the server does not have, or may not make, is missed by those who need it. */
    private static String quietly(String statement) {
        return "DO $scratch$ BEGIN " + statement + "; EXCEPTION WHEN OTHERS THEN NULL; END $scratch$";
    }
}
