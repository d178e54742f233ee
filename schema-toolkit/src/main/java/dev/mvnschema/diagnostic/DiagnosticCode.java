package dev.mvnschema.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * The stable identity of one kind of problem. Each room declares its codes as an enum that implements this interface; every
 * code has a page {@code docs/errors/<id>.md}.
 */
public interface DiagnosticCode {

    /** The code as users see it and search for it, for example {@code PSL1004}. Never reused, never renumbered. */
    String id();

    /** One short line for lists and for the heading of the code's page, without a full stop. */
    String title();

    /** Prisma's code for the same problem ({@code P1001}, {@code P3009}, …), or null where Prisma has none. */
    default @Nullable String prismaCode() {
        return null;
    }
}
