/** Tests of the studio's server: what it answers to its page, and what it refuses to everybody else. */
@NullMarked
package dev.mvnschema.studio;

import org.jspecify.annotations.NullMarked;
