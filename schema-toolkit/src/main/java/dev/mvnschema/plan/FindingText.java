package dev.mvnschema.plan;

import dev.mvnschema.plan.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** The sentences that tell a {@link Finding}, in Prisma's words. */
public final class FindingText {

    private FindingText() {}

    /** Without knowing the data: as it stands in the head of a migration file. */
    public static String withoutCounts(Finding finding) {
        String table = finding.subject().name();
        String column = finding.column();
        return switch (finding.kind()) {
            case DROP_COLUMN -> dropColumn(finding) + ". All the data in the column will be lost.";
            case DROP_TABLE ->
                "You are about to drop the `" + table
                        + "` table. If the table is not empty, all the data it contains will be lost.";
            case RISKY_CAST -> alterColumn(finding) + ". The data in that column could be lost. " + cast(finding);
            case CAST_MAY_FAIL ->
                alterColumn(finding) + ". " + cast(finding)
                        + " This cast may fail. Please make sure the data in the column can be cast.";
            case RECREATE_COLUMN -> recreate(finding) + " This will lead to data loss if there is data in the column.";
            case CHANGE_PRIMARY_KEY ->
                "The primary key for the `" + table
                        + "` table will be changed. If it partially fails, the table could be left without primary key constraint.";
            case ADD_UNIQUE ->
                "A unique constraint covering the columns `[" + String.join(",", finding.details())
                        + "]` on the table `" + table
                        + "` will be added. If there are existing duplicate values, this will fail.";
            case REMOVE_ENUM_VALUES ->
                "The values [" + String.join(",", finding.details()) + "] on the enum `" + table
                        + "` will be removed. If these variants are still used in the database, this will fail.";
            case DROP_UNDECLARED ->
                "The " + finding.details().get(0) + " `" + finding.details().get(1) + "` on the `" + table
                        + "` table is not in the schema and will be dropped.";
            case DROP_DEPENDENT ->
                "The " + finding.details().get(0) + " `" + finding.details().get(1) + "` goes with "
                        + (column == null
                                ? "the `" + table + "` table."
                                : "the column `" + column + "` of the `" + table + "` table.");
            case BLOCKED ->
                (column == null ? "`" + table + "`" : "The column `" + column + "` of the `" + table + "` table")
                        + " cannot be changed or dropped while this stands on it: "
                        + String.join(", ", finding.details()) + ".";
            case MISSING ->
                "The `" + table + "` table needs what the database does not have: "
                        + String.join(", ", finding.details()) + ".";
            case DROP_OBJECT ->
                "The " + finding.details().get(0) + " `" + table + "` is not in the schema and will be dropped; "
                        + finding.details().get(1) + ".";
            case CHANGE_UNDECLARED ->
                "The " + finding.details().get(0) + " on the `" + table + "` table changes from "
                        + finding.details().get(1) + " to " + finding.details().get(2) + ".";
            case REPLACE_COMMENTS ->
                "Comments in the database are replaced: `" + String.join("`, `", finding.details()) + "`.";
            case ADD_PRIMARY_KEY ->
                "A primary key on the columns `[" + String.join(",", finding.details()) + "]` will be added to the `"
                        + table + "` table. If there are duplicates or nulls, this will fail.";
            case ADD_CHECK ->
                "The check `" + finding.details().get(0) + "` will be added to the `" + table
                        + "` table. If a row does not meet it, this will fail.";
            case ADD_FOREIGN_KEY ->
                "The foreign key `" + finding.details().get(0) + "` will be added to the `" + table
                        + "` table. If a row refers to nothing, this will fail.";
            case ADD_EXCLUSION ->
                "The exclusion constraint `" + finding.details().get(0) + "` will be added to the `" + table
                        + "` table. If rows exclude each other, this will fail.";
            case ADD_REQUIRED_COLUMN -> addRequired(finding) + " This is not possible if the table is not empty.";
            case ADD_REQUIRED_COLUMN_WITH_CLIENT_DEFAULT ->
                addRequired(finding) + " This is not possible if the table is not empty." + advice();
            case MAKE_COLUMN_REQUIRED ->
                "Made the column `" + column + "` on table `" + table
                        + "` required. This step will fail if there are existing NULL values in that column.";
            case SCALAR_TO_LIST ->
                scalarToList(finding) + " If there are non-null values in that column, this step will fail.";
            case RECREATE_REQUIRED_COLUMN ->
                recreateRequired(finding) + "if there is data, since the column is required.";
        };
    }

    /**
     * Knowing the data; null when it does no harm.
     *
     * @param rows how many rows the table has
     * @param values how many of them have a value that is not null in the column; any number when the finding names none
     */
    public static @Nullable String withCounts(Finding finding, long rows, long values) {
        Kind kind = finding.kind();
        if (kind.regardlessOfRows()) {
            return withoutCounts(finding);
        }
        if (rows == 0 || (values == 0 && harmlessWithoutValues(kind))) {
            return null;
        }
        String table = finding.subject().name();
        return switch (kind) {
            case DROP_COLUMN -> dropColumn(finding) + ", which still contains " + values + " non-null values.";
            case DROP_TABLE ->
                "You are about to drop the `" + table + "` table, which is not empty (" + rows + " rows).";
            case RISKY_CAST ->
                alterColumn(finding) + ", which contains " + values + " non-null values. " + cast(finding);
            case CAST_MAY_FAIL ->
                alterColumn(finding) + ", which contains " + values + " non-null values. " + cast(finding)
                        + " This cast may fail. Please make sure the data in the column can be cast.";
            case RECREATE_COLUMN -> recreate(finding) + " This will lead to data loss.";
            case ADD_REQUIRED_COLUMN -> addRequired(finding) + rowsInTheWay(rows);
            case ADD_REQUIRED_COLUMN_WITH_CLIENT_DEFAULT -> addRequired(finding) + rowsInTheWay(rows) + advice();
            case MAKE_COLUMN_REQUIRED ->
                rows == values
                        ? null
                        : "Made the column `" + finding.column() + "` on table `" + table + "` required, but there are "
                                + (rows - values) + " existing NULL values.";
            case SCALAR_TO_LIST ->
                scalarToList(finding) + " There are " + values
                        + " existing non-null values in that column, this step cannot be executed.";
            case RECREATE_REQUIRED_COLUMN ->
                recreateRequired(finding) + "since the column is required and there is data in the table.";
            default -> withoutCounts(finding);
        };
    }

    private static boolean harmlessWithoutValues(Kind kind) {
        return switch (kind) {
            case DROP_COLUMN, RISKY_CAST, CAST_MAY_FAIL, RECREATE_COLUMN, SCALAR_TO_LIST -> true;
            default -> false;
        };
    }

    private static String dropColumn(Finding finding) {
        return "You are about to drop the column `" + finding.column() + "` on the `"
                + finding.subject().name() + "` table";
    }

    private static String alterColumn(Finding finding) {
        return "You are about to alter the column `" + finding.column() + "` on the `"
                + finding.subject().name() + "` table";
    }

    private static String cast(Finding finding) {
        return "The data in that column will be cast from `" + finding.details().get(0) + "` to `"
                + finding.details().get(1) + "`.";
    }

    private static String recreate(Finding finding) {
        return "The `" + finding.column() + "` column on the `"
                + finding.subject().name() + "` table would be dropped and recreated.";
    }

    private static String recreateRequired(Finding finding) {
        return "Changed the type of `" + finding.column() + "` on the `"
                + finding.subject().name()
                + "` table. No cast exists, the column would be dropped and recreated, which cannot be done ";
    }

    private static String addRequired(Finding finding) {
        String table = finding.subject().name();
        return finding.kind() == Kind.ADD_REQUIRED_COLUMN
                ? "Added the required column `" + finding.column() + "` to the `" + table
                        + "` table without a default value."
                : "The required column `" + finding.column() + "` was added to the `" + table
                        + "` table with a prisma-level default value.";
    }

    private static String rowsInTheWay(long rows) {
        return " There are " + rows + " rows in this table, it is not possible to execute this step.";
    }

    private static String advice() {
        return " Please add this column as optional, then populate it before making it required.";
    }

    private static String scalarToList(Finding finding) {
        return "Changed the column `" + finding.column() + "` on the `"
                + finding.subject().name() + "` table from a scalar field to a list field.";
    }
}
