/**
 * What must hold in a schema whose blocks, types, attributes and relations are known.
 *
 * <p>In: drafts without errors. Out: diagnostics, and checked native types on the drafts. One class per topic; {@link
 * dev.mvnschema.psl.rule.Rules} visits them in the engine's order. Without a datasource the engine judges for "no database": it
 * knows no native types, lists or decimals then; so do we.
 */
@NullMarked
package dev.mvnschema.psl.rule;

import org.jspecify.annotations.NullMarked;
