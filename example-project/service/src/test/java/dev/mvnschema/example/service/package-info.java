/** The service as its clients see it, on a migrated database of the tests' own. */
@NullMarked
package dev.mvnschema.example.service;

import org.jspecify.annotations.NullMarked;
