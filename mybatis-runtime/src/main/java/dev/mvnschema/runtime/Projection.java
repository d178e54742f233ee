package dev.mvnschema.runtime;

import dev.mvnschema.runtime.Projections.Of2;
import dev.mvnschema.runtime.Projections.Of3;
import dev.mvnschema.runtime.Projections.Of4;
import dev.mvnschema.runtime.Projections.Of5;
import dev.mvnschema.runtime.Projections.Of6;
import dev.mvnschema.runtime.Projections.Of7;
import dev.mvnschema.runtime.Projections.Of8;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to read of each row instead of the whole record: {@code select(User.ID, User.USERNAME)} reads two columns into a
 * {@link Row2}, {@code select(User.ID, User.USERNAME).into(Named::new)} into a type of your own. A single column, aggregate or
 * relation is a projection by itself. The value of an optional field may be null.
 *
 * @param <M> the model's record
 * @param <T> what becomes of a row
 */
public interface Projection<M, T extends @Nullable Object> {

    /** What is read, in order. */
    List<Selectable<M, ?>> parts();

    /** What becomes of the values of {@link #parts()}. Called by the runtime. */
    T make(@Nullable Object[] values);

    /** Two values of each row. */
    static <M, A extends @Nullable Object, B extends @Nullable Object> Of2<M, A, B> select(
            Selectable<M, A> a, Selectable<M, B> b) {
        return new Of2<>(a, b);
    }

    /** Three values of each row. */
    static <M, A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Of3<M, A, B, C> select(Selectable<M, A> a, Selectable<M, B> b, Selectable<M, C> c) {
        return new Of3<>(a, b, c);
    }

    /** Four values of each row. */
    static <
                    M,
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Of4<M, A, B, C, D> select(Selectable<M, A> a, Selectable<M, B> b, Selectable<M, C> c, Selectable<M, D> d) {
        return new Of4<>(a, b, c, d);
    }

    /** Five values of each row. */
    static <
                    M,
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            Of5<M, A, B, C, D, E> select(
                    Selectable<M, A> a,
                    Selectable<M, B> b,
                    Selectable<M, C> c,
                    Selectable<M, D> d,
                    Selectable<M, E> e) {
        return new Of5<>(a, b, c, d, e);
    }

    /** Six values of each row. */
    static <
                    M,
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object>
            Of6<M, A, B, C, D, E, F> select(
                    Selectable<M, A> a,
                    Selectable<M, B> b,
                    Selectable<M, C> c,
                    Selectable<M, D> d,
                    Selectable<M, E> e,
                    Selectable<M, F> f) {
        return new Of6<>(a, b, c, d, e, f);
    }

    /** Seven values of each row. */
    static <
                    M,
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object>
            Of7<M, A, B, C, D, E, F, G> select(
                    Selectable<M, A> a,
                    Selectable<M, B> b,
                    Selectable<M, C> c,
                    Selectable<M, D> d,
                    Selectable<M, E> e,
                    Selectable<M, F> f,
                    Selectable<M, G> g) {
        return new Of7<>(a, b, c, d, e, f, g);
    }

    /** Eight values of each row. */
    static <
                    M,
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object>
            Of8<M, A, B, C, D, E, F, G, H> select(
                    Selectable<M, A> a,
                    Selectable<M, B> b,
                    Selectable<M, C> c,
                    Selectable<M, D> d,
                    Selectable<M, E> e,
                    Selectable<M, F> f,
                    Selectable<M, G> g,
                    Selectable<M, H> h) {
        return new Of8<>(a, b, c, d, e, f, g, h);
    }
}
