/**
 * Databases for tests. In: the migrations on the class path of the tests. Out: for each test class a database of its own in which
 * they have run, copied from a template that is made once and kept.
 */
@NullMarked
package dev.mvnschema.junit;

import org.jspecify.annotations.NullMarked;
