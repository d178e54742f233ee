package dev.mvnschema.runtime;

/**
 * The values of a row to create: complete, as {@code User.create()} makes it, or to be completed by the row whose write creates it,
 * as {@code Payment.createForUser()} makes it.
 *
 * @param <M> the model's record
 */
public interface NewRow<M> {}
