package dev.mvnschema.plan;

import java.util.List;

/**
 * One step of a migration.
 *
 * @param statements its SQL, without the semicolons between them; at least one
 * @param commit when the step must be committed
 */
public record Step(Kind kind, List<String> statements, Commit commit) {

    public Step {
        statements = List.copyOf(statements);
    }

    /** A step that may run in one transaction with its neighbours. */
    public static Step of(Kind kind, List<String> statements) {
        return new Step(kind, statements, Commit.WITH_NEIGHBOURS);
    }

    /** Whether a step can share a transaction. */
    public enum Commit {
        /** In one transaction with the steps around it. */
        WITH_NEIGHBOURS,
        /** In a transaction, but committed before the next step begins: it needs what this one made. */
        BEFORE_NEXT,
        /** In no transaction at all; its one statement stands alone. */
        ALONE
    }

    /** The kinds of steps, in the order in which a plan holds them. */
    public enum Kind {
        CREATE_SCHEMA("CreateSchema"),
        DROP_EXTENSION("DropExtension"),
        CREATE_EXTENSION("CreateExtension"),
        ALTER_EXTENSION("AlterExtension"),
        RENAME_ENUM("RenameEnum"),
        RENAME_ENUM_VALUE("RenameEnumValue"),
        RENAME_TABLE("RenameTable"),
        RENAME_COLUMN("RenameColumn"),
        RENAME_SEQUENCE("RenameSequence"),
        ALTER_SEQUENCE("AlterSequence"),
        CREATE_SEQUENCE("CreateSequence"),
        CREATE_ENUM("CreateEnum"),
        ALTER_ENUM("AlterEnum"),
        /** What the language has no words for and a table needs. */
        CREATE_OBJECT("CreateObject"),
        /** What the language has no words for makes room for a change beneath it. */
        PUT_AWAY("PutAway"),
        DROP_FOREIGN_KEY("DropForeignKey"),
        DROP_CHECK("DropCheck"),
        DROP_EXCLUSION("DropExclusion"),
        DROP_INDEX("DropIndex"),
        ALTER_TABLE("AlterTable"),
        DROP_TABLE("DropTable"),
        DROP_ENUM("DropEnum"),
        DROP_SEQUENCE("DropSequence"),
        CREATE_TABLE("CreateTable"),
        CREATE_INDEX("CreateIndex"),
        RENAME_FOREIGN_KEY("RenameForeignKey"),
        ADD_FOREIGN_KEY("AddForeignKey"),
        RENAME_INDEX("RenameIndex"),
        ADD_CHECK("AddCheck"),
        RENAME_CHECK("RenameCheck"),
        ADD_EXCLUSION("AddExclusion"),
        RENAME_EXCLUSION("RenameExclusion"),
        SET_STORAGE("SetStorage"),
        PUT_BACK("PutBack"),
        COMMENT("Comment"),
        DROP_SCHEMA("DropSchema");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As it stands in the comment above the step's statements. */
        public String title() {
            return title;
        }
    }
}
