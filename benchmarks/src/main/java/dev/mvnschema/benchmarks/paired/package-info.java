/**
 * The generated client beside hand-written JDBC and other libraries, all in one process: in come a server and contenders, out comes
 * a table of ratios.
 */
@NullMarked
package dev.mvnschema.benchmarks.paired;

import org.jspecify.annotations.NullMarked;
