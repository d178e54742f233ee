package dev.mvnschema.plan;

import dev.mvnschema.plan.Finding.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding comes to, in words.
 *
 * @param effect whether it does harm
 * @param text the sentence for a person; empty when it does no harm
 * @param samples what the sentence is about, from the data itself: for the console only
 * @param count what was counted, without samples, for the head of the file; null when nothing was counted
 */
public record FindingOutcome(
        Effect effect,
        String text,
        List<String> samples,
        @Nullable String count) {

    public FindingOutcome {
        samples = List.copyOf(samples);
    }

    /** How bad it is. */
    public enum Effect {
        NONE,
        LOSES,
        FAILS
    }

    /** Of a finding that nothing can be counted for, or was: as it stands in the file. */
    public static FindingOutcome uncounted(Finding finding) {
        if (finding.kind().demand() || finding.kind() == Kind.REPLACE_COMMENTS) {
            return new FindingOutcome(Effect.NONE, "", List.of(), null);
        }
        Effect effect = finding.kind().unexecutable() && finding.probe() == null ? Effect.FAILS : Effect.LOSES;
        return new FindingOutcome(effect, FindingText.withoutCounts(finding), List.of(), null);
    }

    /** Of a finding that was counted. */
    public static FindingOutcome of(Finding finding, RowCounts counts) {
        long values = counts.values();
        return switch (finding.kind()) {
            case RISKY_CAST, CAST_MAY_FAIL -> cast(finding, counts);
            case ADD_UNIQUE ->
                inTheWay(
                        counts,
                        "A unique constraint covering the columns `[" + String.join(",", finding.details())
                                + "]` on the table `" + table(finding) + "` cannot be added: ",
                        count(values, "group of rows has", "groups of rows have") + " the same values");
            case CHANGE_PRIMARY_KEY, ADD_PRIMARY_KEY ->
                inTheWay(
                        counts,
                        "The primary key on the columns `[" + String.join(",", finding.details()) + "]` of the `"
                                + table(finding) + "` table cannot be made: ",
                        count(values, "group of rows has", "groups of rows have") + " the same values or a null");
            case REMOVE_ENUM_VALUES ->
                inTheWay(
                        counts,
                        "The values [" + String.join(",", finding.details()) + "] on the enum `" + table(finding)
                                + "` cannot be removed: ",
                        count(values, "row has", "rows have") + " one of them");
            case MAKE_COLUMN_REQUIRED ->
                inTheWay(
                        counts,
                        "Made the column `" + finding.column() + "` on table `" + table(finding)
                                + "` required, but there are " + values + " existing NULL values",
                        "");
            case ADD_CHECK ->
                inTheWay(
                        counts,
                        "The check `" + finding.details().get(0) + "` cannot be added to the `" + table(finding)
                                + "` table: ",
                        count(values, "row does", "rows do") + " not meet it");
            case ADD_FOREIGN_KEY ->
                inTheWay(
                        counts,
                        "The foreign key `" + finding.details().get(0) + "` cannot be added to the `" + table(finding)
                                + "` table: ",
                        count(values, "row refers", "rows refer") + " to nothing in `"
                                + finding.details().get(1) + "`");
            case ADD_EXCLUSION ->
                inTheWay(
                        counts,
                        "The exclusion constraint `" + finding.details().get(0) + "` cannot be added to the `"
                                + table(finding) + "` table: ",
                        count(values, "row is excluded", "rows are excluded") + " by another");
            default -> told(finding, counts);
        };
    }

    private static FindingOutcome told(Finding finding, RowCounts counts) {
        String text = FindingText.withCounts(finding, counts.rows(), counts.values());
        String count = finding.probe() instanceof DataProbe.Values
                ? counts.values() + " of " + count(counts.rows(), "row has", "rows have") + " a value"
                : count(counts.rows(), "row", "rows");
        return text == null
                ? new FindingOutcome(Effect.NONE, "", List.of(), count)
                : new FindingOutcome(
                        finding.kind().unexecutable() ? Effect.FAILS : Effect.LOSES, text, List.of(), count);
    }

    private static FindingOutcome cast(Finding finding, RowCounts counts) {
        String cast = "from `" + finding.details().get(0) + "` to `"
                + finding.details().get(1) + "`";
        String column = "the column `" + finding.column() + "` on the `" + table(finding) + "` table";
        if (counts.values() > 0) {
            String fails = count(counts.values(), "value", "values") + " cannot be cast " + cast;
            return new FindingOutcome(
                    Effect.FAILS, "You are about to alter " + column + ", and " + fails + ".", counts.samples(), fails);
        }
        if (counts.changed() > 0) {
            String changes = count(counts.changed(), "value", "values") + " will change when cast " + cast;
            return new FindingOutcome(
                    Effect.LOSES,
                    "You are about to alter " + column + ", and " + changes + ".",
                    counts.samples(),
                    changes);
        }
        return new FindingOutcome(
                Effect.NONE, "", List.of(), "every value can be cast " + cast + " and stays the same");
    }

    private static FindingOutcome inTheWay(RowCounts counts, String beginning, String count) {
        return counts.values() == 0
                ? new FindingOutcome(Effect.NONE, "", List.of(), "no row is in the way")
                : new FindingOutcome(
                        Effect.FAILS,
                        beginning + count + ".",
                        counts.samples(),
                        count.isEmpty() ? count(counts.values(), "row has no value", "rows have no value") : count);
    }

    private static String table(Finding finding) {
        return finding.subject().name();
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
