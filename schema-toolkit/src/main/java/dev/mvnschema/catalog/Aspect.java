package dev.mvnschema.catalog;

/**
 * Something that a catalog can say about its objects and that its author may have left unsaid. A schema in Prisma's own language
 * has no words for these; what a database has of them is then left as it is, neither dropped nor taken for a difference.
 */
public enum Aspect {
    /** Database schemas beyond those that are declared. */
    SCHEMAS,
    /** Extensions beyond those that are declared. */
    EXTENSIONS,
    /** Sequences that no column owns. */
    SEQUENCES,
    /** Comments on tables, columns and types. */
    COMMENTS,
    /** Whether a list column takes null. */
    LIST_NULLABILITY,
    /** Check constraints. */
    CHECKS,
    /** Exclusion constraints. */
    EXCLUSIONS,
    /** Indexes over expressions. */
    EXPRESSION_INDEXES,
    /** Indexes over a part of the rows. */
    PARTIAL_INDEXES,
    /** Indexes with operator classes that the language has no name for. */
    RAW_OPERATOR_CLASSES,
    /** Where nulls sort in an index, whether they are distinct, further columns that it stores, collations of its keys. */
    INDEX_DETAILS,
    /** Whether a unique index belongs to a constraint. */
    UNIQUE_CONSTRAINTS,
    /** Collations of columns. */
    COLLATIONS,
    /** Generated columns. */
    GENERATED,
    /** Whether a number is counted up by an identity clause or by a sequence. */
    IDENTITY,
    /** When constraints are checked. */
    DEFERRABILITY,
    /**
     * What constraints say that the language has no words for: how foreign keys match and which columns they set, what a primary
     * key stores and when it is checked, whether a constraint is enforced or inherited.
     */
    CONSTRAINT_OPTIONS,
    /** In which words a default is written that means the same. */
    SPELLING,
    /** The order of the labels of an enum: new ones may stand at the end. */
    ENUM_ORDER,
    /** How tables, columns and indexes are stored: parameters, logging, replica identity. */
    STORAGE,
    /** Whether a join table has a primary key or a unique index, and the names of its foreign keys: Prisma changed both. */
    JOIN_TABLE_KEYS
}
