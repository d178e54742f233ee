/**
 * A small Spring Boot service on the generated mappers. HTTP requests come in, rows of the bot's database go out; every write is
 * one transaction of Spring's.
 */
@NullMarked
package dev.mvnschema.example.service;

import org.jspecify.annotations.NullMarked;
