/**
 * The toolkit behind the goals, as a plain library: schema files and databases come in; migrations, SQL, Java sources
 * and diagnostics go out. This package is only the root of the rooms; {@code docs/architecture.md} is their map.
 */
@NullMarked
package dev.mvnschema;

import org.jspecify.annotations.NullMarked;
