package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import java.util.List;
import java.util.TreeSet;

/** Former names in a schema ({@code @was}) that have no effect any more, because a migration has done what they ask. */
final class SpentNames {

    private SpentNames() {}

    /**
     * One line each.
     *
     * @param current what the migrations make
     */
    static List<String> of(Hints hints, Catalog current) {
        TreeSet<String> lines = new TreeSet<>();
        hints.formerTables().forEach((to, from) -> {
            if (current.table(to).isPresent()
                    && current.table(new Name(to.schema(), from)).isEmpty()) {
                lines.add(line("@@was", from, "the table `" + to + "`"));
            }
        });
        hints.formerEnums().forEach((to, from) -> {
            if (current.enumType(to).isPresent()
                    && current.enumType(new Name(to.schema(), from)).isEmpty()) {
                lines.add(line("@@was", from, "the enum `" + to + "`"));
            }
        });
        hints.formerColumns().forEach((to, from) -> {
            List<String> columns = current.table(to.owner()).map(Table::columns).orElse(List.of()).stream()
                    .map(Column::name)
                    .toList();
            if (columns.contains(to.name()) && !columns.contains(from)) {
                lines.add(line("@was", from, "the column `" + to.owner() + "`.`" + to.name() + "`"));
            }
        });
        hints.formerLabels().forEach((to, from) -> {
            List<String> labels =
                    current.enumType(to.owner()).map(EnumType::labels).orElse(List.of());
            if (labels.contains(to.name()) && !labels.contains(from)) {
                lines.add(line("@was", from, "the value `" + to.owner() + "`.`" + to.name() + "`"));
            }
        });
        return List.copyOf(lines);
    }

    private static String line(String attribute, String from, String what) {
        return attribute + "(\"" + from + "\") at " + what + " has done its work: it can go from the schema.";
    }
}
