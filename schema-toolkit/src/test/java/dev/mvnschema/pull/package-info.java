/** Schemas from databases: new ones, and existing ones brought up to date. */
@NullMarked
package dev.mvnschema.pull;

import org.jspecify.annotations.NullMarked;
