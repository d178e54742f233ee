package dev.mvnschema.plan;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.Rename;
import java.util.List;

/** What objects are called before the renames of a plan are carried out. */
public final class FormerNames {

    private final List<Rename> renames;

    public FormerNames(List<Rename> renames) {
        this.renames = List.copyOf(renames);
    }

    /** The name that a table has now. */
    public Name table(Name table) {
        Name name = table;
        for (int i = renames.size() - 1; i >= 0; i--) {
            if (renames.get(i) instanceof Rename.OfTable renamed && renamed.to().equals(name)) {
                name = renamed.from();
            }
        }
        return name;
    }

    /** The name that an enum has now. */
    public Name enumType(Name type) {
        Name name = type;
        for (int i = renames.size() - 1; i >= 0; i--) {
            if (renames.get(i) instanceof Rename.OfEnum renamed && renamed.to().equals(name)) {
                name = renamed.from();
            }
        }
        return name;
    }

    /** The name that a column has now, by the names that table and column will have. */
    public String column(Name table, String column) {
        String name = column;
        for (int i = renames.size() - 1; i >= 0; i--) {
            if (renames.get(i) instanceof Rename.OfColumn renamed
                    && renamed.table().equals(table)
                    && renamed.to().equals(name)) {
                name = renamed.from();
            }
        }
        return name;
    }

    /** The name that a label has now, by the names that enum and label will have. */
    public String label(Name type, String label) {
        String name = label;
        for (int i = renames.size() - 1; i >= 0; i--) {
            if (renames.get(i) instanceof Rename.OfLabel renamed
                    && renamed.type().equals(type)
                    && renamed.to().equals(name)) {
                name = renamed.from();
            }
        }
        return name;
    }
}
