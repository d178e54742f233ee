package dev.mvnschema.benchmarks.paired;

/** What one slice cost, for each call. */
record Sample(double wall, double cpu, double bytes) {}
