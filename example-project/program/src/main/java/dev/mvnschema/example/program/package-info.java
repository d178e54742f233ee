/**
 * A small program that depends on the generated code and prints what it reads.
 */
@NullMarked
package dev.mvnschema.example.program;

import org.jspecify.annotations.NullMarked;
