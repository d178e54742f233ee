package dev.mvnschema.seed;

import java.util.List;

/**
 * A row of a CSV or JSON file.
 *
 * @param names the columns or fields; the same list object as long as they do not change
 * @param cells one for each name
 * @param line where the row begins, from 1
 */
record SeedRow(List<String> names, List<SeedCell> cells, int line) {}
