/**
 * How to carry out changes.
 *
 * <p>In: {@link dev.mvnschema.diff.Changes}. Out: a {@link dev.mvnschema.plan.Plan}: steps in an order that can run, their SQL,
 * what must be committed apart, and what may lose data or fail. Order and statements are those of Prisma's engine where it is
 * right; where this room does better is told in {@code docs/differences-from-prisma.md}.
 */
@NullMarked
package dev.mvnschema.plan;

import org.jspecify.annotations.NullMarked;
