/** Laws that every migration keeps, tried on pairs of databases that other projects and random generators thought of. */
@NullMarked
package dev.mvnschema.laws;

import org.jspecify.annotations.NullMarked;
