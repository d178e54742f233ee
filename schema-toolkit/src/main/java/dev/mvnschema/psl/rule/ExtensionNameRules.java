package dev.mvnschema.psl.rule;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.ConstraintNames;
import dev.mvnschema.psl.code.ExtensionCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.CheckDraft;
import dev.mvnschema.psl.draft.DerivedNames;
import dev.mvnschema.psl.draft.EnumDraft;
import dev.mvnschema.psl.draft.ExclusionDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of checks and exclusions, unique on their table; former names of tables and enums, claimed once. */
final class ExtensionNameRules {

    private record Former(@Nullable String schema, String name) {}

    private final Report report;

    ExtensionNameRules(Report report) {
        this.report = report;
    }

    void visit(ModelDraft model) {
        if (model.checks.isEmpty() && model.exclusions.isEmpty()) {
            return;
        }
        Set<String> taken = new HashSet<>();
        if (model.primaryKey != null) {
            taken.add(DerivedNames.of(model, model.primaryKey));
        }
        model.indexes.forEach(index -> taken.add(DerivedNames.of(index)));
        for (CheckDraft check : model.checks) {
            name(DerivedNames.of(model, check), taken, check.attribute().span());
        }
        for (ExclusionDraft exclusion : model.exclusions) {
            name(DerivedNames.of(model, exclusion), taken, exclusion.attribute().span());
        }
    }

    private void name(String name, Set<String> taken, SourceSpan span) {
        if (!taken.add(name)) {
            report.error(
                    ExtensionCode.CONSTRAINT_NAME,
                    span,
                    "The constraint name `" + name + "` is already taken on this table.");
        }
        if (ConstraintNames.bytes(name) > ConstraintNames.MAX_BYTES) {
            report.error(
                    ExtensionCode.CONSTRAINT_NAME,
                    span,
                    "The constraint name `" + name + "` is longer than " + ConstraintNames.MAX_BYTES + " bytes.");
        }
    }

    void schema(SchemaDraft schema) {
        Map<Former, String> tables = new HashMap<>();
        for (ModelDraft model : schema.models) {
            if (model.was != null) {
                claim(
                        tables,
                        new Former(model.schemaName(), model.was),
                        model.name(),
                        model.source().name().span());
            }
        }
        Map<Former, String> enums = new HashMap<>();
        for (EnumDraft enumeration : schema.enums) {
            if (enumeration.was != null) {
                claim(
                        enums,
                        new Former(enumeration.schemaName(), enumeration.was),
                        enumeration.name(),
                        enumeration.source().name().span());
            }
            former(enumeration);
        }
    }

    private void former(EnumDraft enumeration) {
        Map<Former, String> values = new HashMap<>();
        enumeration.formerValues.forEach((value, was) -> claim(
                values,
                new Former(null, was),
                value,
                enumeration.source().name().span()));
    }

    private void claim(Map<Former, String> claims, Former former, String name, SourceSpan span) {
        String other = claims.put(former, name);
        if (other != null) {
            report.error(
                    ExtensionCode.FORMER_NAME,
                    span,
                    "`" + other + "` and `" + name + "` both claim to have been `" + former.name() + "`.");
        }
    }
}
