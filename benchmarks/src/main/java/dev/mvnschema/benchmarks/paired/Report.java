package dev.mvnschema.benchmarks.paired;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A Markdown table for each work: medians of the ratios to the first contender, with the middle half in brackets. */
final class Report {

    private Report() {}

    static String of(Work work, Map<Contender, List<Sample>> samples) {
        StringBuilder text = new StringBuilder("\n### ")
                .append(work.title())
                .append("\n\n| contender | µs | wall ÷ base | client CPU ÷ base | bytes | bytes over base |\n")
                .append("| --- | --: | --: | --: | --: | --: |\n");
        List<Sample> base = samples.values().iterator().next();
        samples.forEach(
                (contender, own) -> text.append(own.isEmpty() ? without(contender) : row(work, contender, own, base)));
        return text.toString();
    }

    private static String without(Contender contender) {
        return "| %s | — | — | — | — | — |\n".formatted(contender.name());
    }

    private static String row(Work work, Contender contender, List<Sample> own, List<Sample> base) {
        String form = contender.form(work);
        return String.format(
                Locale.ROOT,
                "| %s | %,.1f | %s | %s | %,.0f | %+,.0f |\n",
                form.isEmpty() ? contender.name() : contender.name() + " (" + form + ")",
                middle(own.stream().map(Sample::wall).toList(), 0.5),
                ratios(
                        own.stream().map(Sample::wall).toList(),
                        base.stream().map(Sample::wall).toList()),
                ratios(
                        own.stream().map(Sample::cpu).toList(),
                        base.stream().map(Sample::cpu).toList()),
                middle(own.stream().map(Sample::bytes).toList(), 0.5),
                middle(own.stream().map(Sample::bytes).toList(), 0.5)
                        - middle(base.stream().map(Sample::bytes).toList(), 0.5));
    }

    private static String ratios(List<Double> own, List<Double> base) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            ratios.add(own.get(i) / Math.max(base.get(i), 0.001));
        }
        return String.format(
                Locale.ROOT, "%.2f (%.2f..%.2f)", middle(ratios, 0.5), middle(ratios, 0.25), middle(ratios, 0.75));
    }

    private static double middle(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }
}
