package dev.mvnschema.example.service;

import dev.mvnschema.example.database.GenerationKind;

/** What a user asks for. */
record Order(GenerationKind kind, String prompt) {}
