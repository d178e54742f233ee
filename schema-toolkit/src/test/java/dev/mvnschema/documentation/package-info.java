/**
 * The pages of the documentation come in, what they promise and this project does not do goes out: every block of code has a
 * test that runs or reads it.
 */
@NullMarked
package dev.mvnschema.documentation;

import org.jspecify.annotations.NullMarked;
