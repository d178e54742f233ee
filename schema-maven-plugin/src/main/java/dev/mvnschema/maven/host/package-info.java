/**
 * What Maven gives to the toolkit: its log, its prompts, its artifact resolver, the credentials of its settings.
 *
 * <p>In: Maven's services and session. Out: implementations of the interfaces that {@code dev.mvnschema.workflow} asks for.
 */
@NullMarked
package dev.mvnschema.maven.host;

import org.jspecify.annotations.NullMarked;
