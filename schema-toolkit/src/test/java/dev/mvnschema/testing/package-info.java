/** What tests of every room need: databases, projects in temporary directories, collected reports. */
@NullMarked
package dev.mvnschema.testing;

import org.jspecify.annotations.NullMarked;
