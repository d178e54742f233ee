package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.Rename;
import org.junit.jupiter.api.Test;

class UndoPlannerTest {

    @Test
    void renames_are_read_from_statements() {
        assertThat(RenameStatements.of("""
                -- ALTER TABLE "no" RENAME TO "nothing";
                ALTER TABLE "User" RENAME TO "Per""son";
                ALTER TABLE app."Per""son" RENAME COLUMN "name" TO fullName;
                alter type role rename to "Kind"; ALTER TYPE "Kind" RENAME VALUE 'it''s' TO 'B';
                ALTER TABLE "User" SET SCHEMA core;
                ALTER TABLE "T" RENAME CONSTRAINT "a" TO "b";
                ALTER INDEX "i" RENAME TO "j";
                """))
                .containsExactly(
                        new Rename.OfTable(Name.of("User"), Name.of("Per\"son")),
                        new Rename.OfColumn(new Name("app", "Per\"son"), "name", "fullname"),
                        new Rename.OfEnum(Name.of("role"), Name.of("Kind")),
                        new Rename.OfLabel(Name.of("Kind"), "it's", "B"),
                        new Rename.OfTable(Name.of("User"), new Name("core", "User")));
    }
}
