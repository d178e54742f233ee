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
final class SchemaDatabases {

    private SchemaDatabases() {}

    /** A new database with the tables of the schema. */
    static PGSimpleDataSource create(Schema schema, String before) {
        MappedSchema mapped = SchemaMapper.map(schema);
        String script =
                MigrationScript.render(new MigrationPlanner().plan(Catalog.EMPTY, mapped.catalog(), mapped.hints()));
        DatabaseUrl url = TestDatabases.with(before + script);
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url.jdbcUrl());
        dataSource.setUser(url.user());
        dataSource.setPassword(url.password());
        return dataSource;
    }
}
