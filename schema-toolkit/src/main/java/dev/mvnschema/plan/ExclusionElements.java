package dev.mvnschema.plan;

import dev.mvnschema.catalog.Exclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns and operators of an exclusion constraint. */
final class ExclusionElements {

    private static final Pattern ELEMENT = Pattern.compile(
            "\\s*(\"(?:[^\"]|\"\")+\"|\\w+)(?:\\s+[\\w.\"]+)?\\s+WITH\\s+([^\\s\\w,()]+)\\s*",
            Pattern.CASE_INSENSITIVE);

    private ExclusionElements() {}

    /** What to look for; null when an element is more than a column. */
    static @Nullable DataProbe pairs(Exclusion exclusion) {
        List<String> columns = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        for (String element : exclusion.elements().split(",", -1)) {
            Matcher match = ELEMENT.matcher(element);
            if (!match.matches()) {
                return null;
            }
            String column = match.group(1);
            columns.add(
                    column.startsWith("\"")
                            ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
                            : column);
            operators.add(match.group(2));
        }
        return new DataProbe.Pairs(columns, operators, exclusion.predicate());
    }
}
