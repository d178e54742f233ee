package dev.mvnschema.psl.code;

import dev.mvnschema.diagnostic.DiagnosticCode;

/** A code of this room: besides its identity it knows what a reader should do next. */
public sealed interface SchemaCode extends DiagnosticCode
        permits FileCode,
                NameCode,
                TypeCode,
                AttributeCode,
                KeyCode,
                IndexCode,
                DefaultCode,
                NativeTypeCode,
                RelationCode,
                ConfigCode,
                ExtensionCode {

    /** The next step that fits every occurrence: an imperative sentence. */
    String advice();

    /** Every problem of a schema file is {@code P1012} in Prisma. */
    @Override
    default String prismaCode() {
        return "P1012";
    }
}
