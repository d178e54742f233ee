/** The passes and rules by themselves: small schemas in, a schema or diagnostics out. */
@NullMarked
package dev.mvnschema.psl.resolve;

import org.jspecify.annotations.NullMarked;
