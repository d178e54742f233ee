package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.Index.Method;
import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.code.IndexCode;
import dev.mvnschema.psl.code.NativeTypeCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.BrinFamily;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.OperatorClass;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types each index method can hold, and with which operator classes. */
final class OperatorClassRules {

    private static final Set<String> TEXTS = Set.of("Text", "VarChar", "Char");

    private final Report report;

    OperatorClassRules(Report report) {
        this.report = report;
    }

    void visit(IndexDraft index) {
        withoutXml(index);
        Method method = index.method == null ? Method.BTREE : index.method;
        for (PartDraft part : index.parts) {
            if (part.rawOperatorClass() == null) {
                part(index, method, part);
            }
        }
        if (method == Method.SPGIST && index.parts.size() != 1 && index.expression == null) {
            attribute(index, IndexCode.SPGIST_COLUMNS, "SpGist does not support multi-column indices.");
        }
    }

    private void withoutXml(IndexDraft index) {
        for (PartDraft part : index.parts) {
            if ("Xml".equals(NativeTypeRules.name(part.field()))) {
                report.error(
                        NativeTypeCode.NOT_INDEXABLE,
                        part.field().source.span(),
                        index.isUnique()
                                ? "Native type `Xml` cannot be unique in Postgres."
                                : "You cannot define an index on fields with native type `Xml` of Postgres.");
                return;
            }
        }
    }

    private void part(IndexDraft index, Method method, PartDraft part) {
        OperatorClass given = part.operatorClass();
        if (given != null && !given.supports(method)) {
            attribute(
                    index,
                    IndexCode.OPERATOR_CLASS_METHOD,
                    "The given operator class `" + display(given) + "` is not supported with the `"
                            + Methods.keyword(method) + "` index type.");
            return;
        }
        ScalarDraft field = part.field();
        String nativeType = NativeTypeRules.name(field);
        switch (method) {
            case GIST -> {
                if (!("Inet".equals(nativeType) && given == OperatorClass.INET_OPS)) {
                    unfit(index, method, field, nativeType, given);
                }
            }
            case GIN -> gin(index, field, nativeType, given);
            case SPGIST -> spGist(index, field, nativeType, given);
            case BRIN -> brin(index, field, nativeType, given);
            case BTREE, HASH -> {}
        }
    }

    private void gin(IndexDraft index, ScalarDraft field, @Nullable String nativeType, @Nullable OperatorClass given) {
        boolean json = field.scalarType() == ScalarType.JSON;
        if (given == OperatorClass.ARRAY_OPS) {
            if (!field.isList()) {
                attribute(
                        index,
                        IndexCode.OPERATOR_CLASS_TYPE,
                        "The given operator class `ArrayOps` expects the type of field `" + field.name()
                                + "` to be an array.");
            }
        } else if (given == null) {
            if (!(field.isList() || "JsonB".equals(nativeType) || (nativeType == null && json))) {
                unfit(index, Method.GIN, field, nativeType, null);
            }
        } else if (nativeType == null) {
            ofType(index, field, given, ScalarType.JSON);
        } else if (!nativeType.equals("JsonB")) {
            unfit(index, Method.GIN, field, nativeType, given);
        }
    }

    private void spGist(
            IndexDraft index, ScalarDraft field, @Nullable String nativeType, @Nullable OperatorClass given) {
        if (nativeType == null && given == OperatorClass.TEXT_OPS) {
            ofType(index, field, given, ScalarType.STRING);
            return;
        }
        boolean fits = "Inet".equals(nativeType)
                ? given != OperatorClass.TEXT_OPS
                : given != OperatorClass.INET_OPS
                        && (nativeType == null ? field.scalarType() == ScalarType.STRING : TEXTS.contains(nativeType));
        if (!fits) {
            unfit(index, Method.SPGIST, field, nativeType, given);
        }
    }

    private void brin(IndexDraft index, ScalarDraft field, @Nullable String nativeType, @Nullable OperatorClass given) {
        BrinFamily family = given == null ? null : given.family();
        if (nativeType == null && family != null && family.scalar() != null) {
            ofType(index, field, given, family.scalar());
            return;
        }
        boolean fits;
        if (nativeType == null) {
            fits = given == null && hasFamily(field.scalarType());
        } else {
            fits = family == null ? BrinFamily.anyCovers(nativeType) : family.covers(nativeType);
        }
        if (!fits) {
            unfit(index, Method.BRIN, field, nativeType, given);
        }
    }

    private static boolean hasFamily(@Nullable ScalarType type) {
        for (BrinFamily family : BrinFamily.values()) {
            if (type != null && family.scalar() == type) {
                return true;
            }
        }
        return false;
    }

    private void ofType(IndexDraft index, ScalarDraft field, @Nullable OperatorClass given, ScalarType type) {
        if (given != null && field.scalarType() != type) {
            attribute(
                    index,
                    IndexCode.OPERATOR_CLASS_TYPE,
                    "The given operator class `" + display(given) + "` points to the field `" + field.name()
                            + "` that is not of " + type.keyword() + " type.");
        }
    }

    private void unfit(
            IndexDraft index,
            Method method,
            ScalarDraft field,
            @Nullable String nativeType,
            @Nullable OperatorClass given) {
        if (nativeType != null && given != null) {
            attribute(
                    index,
                    IndexCode.OPERATOR_CLASS_TYPE,
                    "The given operator class `" + display(given) + "` does not support native type `" + nativeType
                            + "` of field `" + field.name() + "`.");
        } else if (nativeType != null) {
            attribute(
                    index,
                    IndexCode.NO_DEFAULT_OPERATOR_CLASS,
                    "The " + Methods.keyword(method) + " index field type `" + nativeType
                            + "` has no default operator class.");
        } else if (given != null) {
            attribute(
                    index,
                    IndexCode.OPERATOR_CLASS_TYPE,
                    "The given operator class `" + display(given) + "` expects the field `" + field.name()
                            + "` to define a valid native type.");
        } else if (!supports(method, field)) {
            attribute(
                    index,
                    IndexCode.METHOD_TYPE,
                    "The " + Methods.keyword(method) + " index type does not support the type of the field `"
                            + field.name() + "`.");
        }
    }

    private static boolean supports(Method method, ScalarDraft field) {
        if (field.isUnsupported()) {
            return true;
        }
        return switch (method) {
            case BTREE, HASH -> true;
            case GIST, SPGIST -> field.scalarType() == ScalarType.STRING;
            case GIN -> field.scalarType() == ScalarType.JSON || field.isList();
            case BRIN -> hasFamily(field.scalarType());
        };
    }

    /** As the engine prints it; one name is wrong there, and users search for what is printed. */
    private static String display(OperatorClass given) {
        return given == OperatorClass.UUID_MINMAX_MULTI ? OperatorClass.BIT_MINMAX.keyword() : given.keyword();
    }

    private void attribute(IndexDraft index, IndexCode code, String message) {
        report.attribute(code, index.attributeName(), index.attribute.span(), message);
    }
}
