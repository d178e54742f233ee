/**
 * The studio in a browser, driven as a person would drive it, on the example's data and on a table of a million rows. Needs
 * Chromium; without it these tests are skipped. Screenshots land in {@code target/screenshots}.
 */
@NullMarked
package dev.mvnschema.studio.browser;

import org.jspecify.annotations.NullMarked;
