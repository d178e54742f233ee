/** Tests of plans: their SQL against Prisma's engine, and what a real PostgreSQL makes of it. */
@NullMarked
package dev.mvnschema.plan;

import org.jspecify.annotations.NullMarked;
