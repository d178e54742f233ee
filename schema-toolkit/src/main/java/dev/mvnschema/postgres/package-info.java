/**
 * PostgreSQL itself: URLs, connections, versions, what its errors mean.
 *
 * <p>In: a {@code postgresql://} or {@code jdbc:postgresql://} URL. Out: open connections whose server is one that this product
 * knows, or a diagnostic that names host and port, and never a password. The embedded server, introspection and SQL rendering
 * have rooms of their own below this one.
 */
@NullMarked
package dev.mvnschema.postgres;

import org.jspecify.annotations.NullMarked;
