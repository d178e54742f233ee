package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.DiffSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationScriptTest {

    private static final String BEFORE = """
            model User {
              id   Int    @id
              name String
              age  Int?
              old  String
            }
            """;

    private static final String AFTER = """
            model User {
              id    Int     @id
              name  Int
              age   Int
              token String  @default(cuid())
              mail  String  @unique
            }
            """;

    @Test
    void findings_stand_in_the_head() {
        assertThat(MigrationScript.render(Planning.plan(BEFORE, AFTER))).isEqualTo("""
                        /*
                          Warnings:

                          - You are about to drop the column `old` on the `User` table. All the data in the column will be lost.
                          - You are about to alter the column `name` on the `User` table. The data in that column will be cast from `Text` to `Integer`. This cast may fail. Please make sure the data in the column can be cast.
                          - A unique constraint covering the columns `[mail]` on the table `User` will be added. If there are existing duplicate values, this will fail.
                          - Added the required column `mail` to the `User` table without a default value. This is not possible if the table is not empty.
                          - The required column `token` was added to the `User` table with a prisma-level default value. This is not possible if the table is not empty. Please add this column as optional, then populate it before making it required.
                          - Made the column `age` on table `User` required. This step will fail if there are existing NULL values in that column.

                        */
                        -- AlterTable
                        ALTER TABLE "User" DROP COLUMN "old",
                        ADD COLUMN     "mail" TEXT NOT NULL,
                        ADD COLUMN     "token" TEXT NOT NULL,
                        ALTER COLUMN "name" SET DATA TYPE INTEGER USING "name"::INTEGER,
                        ALTER COLUMN "age" SET NOT NULL;

                        -- CreateIndex
                        CREATE UNIQUE INDEX "User_mail_key" ON "User"("mail");
                        """);
    }

    @Test
    void findings_are_told_with_counts_or_not_at_all() {
        Plan plan = Planning.plan(BEFORE, AFTER);
        assertThat(FindingText.withCounts(plan.warnings().get(0), 5, 3))
                .isEqualTo(
                        "You are about to drop the column `old` on the `User` table, which still contains 3 non-null values.");
        assertThat(FindingText.withCounts(plan.warnings().get(0), 5, 0)).isNull();
        assertThat(FindingText.withCounts(plan.unexecutable().get(0), 0, 0)).isNull();
        assertThat(FindingText.withCounts(plan.unexecutable().get(2), 5, 4))
                .isEqualTo("Made the column `age` on table `User` required, but there are 1 existing NULL values.");
        assertThat(FindingText.withCounts(plan.unexecutable().get(2), 5, 5)).isNull();
    }

    @Test
    void a_summary_tells_what_differs() {
        assertThat(DiffSummary.render(Planning.plan(BEFORE, AFTER).changes())).isEqualTo("""

                        [*] Changed the `User` table
                          [-] Removed column `old`
                          [+] Added column `mail`
                          [+] Added column `token`
                          [*] Altered column `name` (type changed from `TEXT` to `INTEGER`)
                          [*] Altered column `age` (changed from Nullable to Required)
                          [+] Added unique index on columns (mail)
                        """);
    }

    @Test
    void nothing_to_do_is_an_empty_migration() {
        Plan plan = Planning.plan(BEFORE, BEFORE);
        assertThat(plan.isEmpty()).isTrue();
        assertThat(MigrationScript.render(plan)).isEqualTo("-- This is an empty migration.");
        assertThat(MigrationScript.renderParts(plan)).isEmpty();
    }

    @Test
    void a_sequence_that_stays_only_changes_hands() {
        ColumnDefault next = new ColumnDefault.Expression("nextval('s'::regclass)");
        Catalog standing = counting(next, new Sequence(Name.of("s")));
        Catalog owned = counting(new ColumnDefault.Autoincrement(Name.of("s")));
        assertThat(statements(owned, standing))
                .containsExactly(
                        "ALTER SEQUENCE \"s\" OWNED BY NONE",
                        "ALTER TABLE \"t\" ALTER COLUMN \"c\" SET DEFAULT nextval('s'::regclass)");
        assertThat(statements(standing, owned))
                .containsExactly(
                        "ALTER TABLE \"t\" ALTER COLUMN \"c\" SET DEFAULT nextval('\"s\"')",
                        "ALTER SEQUENCE \"s\" OWNED BY \"t\".\"c\"");
    }

    private static List<String> statements(Catalog before, Catalog after) {
        return new MigrationPlanner()
                .plan(before, after, Hints.NONE).steps().stream()
                        .flatMap(step -> step.statements().stream())
                        .toList();
    }

    private static Catalog counting(ColumnDefault value, Sequence... sequences) {
        Column column = new Column("c", ColumnType.of(BuiltinType.BIGINT), false, value, null, null, null, null);
        Table table = new Table(Name.of("t"), List.of(column), null, List.of(), List.of(), List.of(), List.of(), null);
        return new Catalog(List.of(), List.of(), List.of(), List.of(sequences), List.of(table), List.of());
    }
}
