package dev.mvnschema.codegen;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.testing.TestDatabases;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases as schemas describe them. */
public final class SchemaDatabases {

    private SchemaDatabases() {}

    /** A new database with the tables of the schema. */
    public static PGSimpleDataSource create(Schema schema, String before) {
        return dataSource(TestDatabases.with(before + script(schema)));
    }

    /** The same with texts in the order of their code points, in any server. */
    public static PGSimpleDataSource createInByteOrder(Schema schema, String before) {
        DatabaseUrl server = TestDatabases.fresh();
        DatabaseUrl url = server.withDatabase(server.database() + "_c");
        TestDatabases.execute(
                server,
                "CREATE DATABASE " + url.database()
                        + " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'");
        TestDatabases.execute(url, before + script(schema));
        return dataSource(url);
    }

    /** A new database with these tables. */
    public static PGSimpleDataSource of(MappedSchema mapped) {
        return dataSource(TestDatabases.with(script(mapped)));
    }

    private static String script(Schema schema) {
        return script(SchemaMapper.map(schema));
    }

    private static String script(MappedSchema mapped) {
        return MigrationScript.render(new MigrationPlanner().plan(Catalog.EMPTY, mapped.catalog(), mapped.hints()));
    }

    private static PGSimpleDataSource dataSource(DatabaseUrl url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url.jdbcUrl());
        dataSource.setUser(url.user());
        dataSource.setPassword(url.password());
        return dataSource;
    }
}
