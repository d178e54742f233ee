package dev.mvnschema.psl;

/** Who keeps references intact: the database, or nobody ({@code relationMode = "prisma"}: no foreign keys are created). */
public enum RelationMode {
    FOREIGN_KEYS,
    PRISMA
}
