package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Projections of several values: what {@link Projection#select} returns. */
@SuppressWarnings("unchecked") // the values are those of the parts, in their order
public final class Projections {

    private Projections() {}

    static <M> List<Selectable<M, ?>> parts(List<? extends @Nullable Selectable<M, ?>> given) {
        given.forEach(Condition::operand);
        return (List<Selectable<M, ?>>) given;
    }

    private record Made<M, T extends @Nullable Object>(
            List<Selectable<M, ?>> parts, Function<@Nullable Object[], T> constructor) implements Projection<M, T> {

        @Override
        public T make(@Nullable Object[] values) {
            return constructor.apply(values);
        }
    }

    /** Two values of each row. */
    public record Of2<M, A extends @Nullable Object, B extends @Nullable Object>(Selectable<M, A> a, Selectable<M, B> b)
            implements Projection<M, Row2<A, B>> {

        @Override
        public List<Selectable<M, ?>> parts() {
            return Projections.parts(List.of(a, b));
        }

        @Override
        public Row2<A, B> make(@Nullable Object[] values) {
            return new Row2<>((A) values[0], (B) values[1]);
        }

        /** The values go to this constructor. */
        public <T> Projection<M, T> into(Into2<? super A, ? super B, ? extends T> constructor) {
            return new Made<>(parts(), values -> constructor.of((A) values[0], (B) values[1]));
        }
    }

    /** A constructor that takes two values. */
    @FunctionalInterface
    public interface Into2<A extends @Nullable Object, B extends @Nullable Object, T> {

        T of(A a, B b);
    }

    /** Three values of each row. */
    public record Of3<M, A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(
            Selectable<M, A> a, Selectable<M, B> b, Selectable<M, C> c) implements Projection<M, Row3<A, B, C>> {

        @Override
        public List<Selectable<M, ?>> parts() {
            return Projections.parts(List.of(a, b, c));
        }

        @Override
        public Row3<A, B, C> make(@Nullable Object[] values) {
            return new Row3<>((A) values[0], (B) values[1], (C) values[2]);
        }

        /** The values go to this constructor. */
        public <T> Projection<M, T> into(Into3<? super A, ? super B, ? super C, ? extends T> constructor) {
            return new Made<>(parts(), values -> constructor.of((A) values[0], (B) values[1], (C) values[2]));
        }
    }

    /** A constructor that takes three values. */
    @FunctionalInterface
    public interface Into3<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, T> {

        T of(A a, B b, C c);
    }

    /** Four values of each row. */
    public record Of4<
                    M,
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>(
            Selectable<M, A> a, Selectable<M, B> b, Selectable<M, C> c, Selectable<M, D> d)
            implements Projection<M, Row4<A, B, C, D>> {

        @Override
        public List<Selectable<M, ?>> parts() {
            return Projections.parts(List.of(a, b, c, d));
        }

        @Override
        public Row4<A, B, C, D> make(@Nullable Object[] values) {
            return new Row4<>((A) values[0], (B) values[1], (C) values[2], (D) values[3]);
        }

        /** The values go to this constructor. */
        public <T> Projection<M, T> into(Into4<? super A, ? super B, ? super C, ? super D, ? extends T> constructor) {
            return new Made<>(
                    parts(), values -> constructor.of((A) values[0], (B) values[1], (C) values[2], (D) values[3]));
        }
    }

    /** A constructor that takes four values. */
    @FunctionalInterface
    public interface Into4<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            T> {

        T of(A a, B b, C c, D d);
    }

    /** Five values of each row. */
    public record Of5<
                    M,
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>(
            Selectable<M, A> a, Selectable<M, B> b, Selectable<M, C> c, Selectable<M, D> d, Selectable<M, E> e)
            implements Projection<M, Row5<A, B, C, D, E>> {

        @Override
        public List<Selectable<M, ?>> parts() {
            return Projections.parts(List.of(a, b, c, d, e));
        }

        @Override
        public Row5<A, B, C, D, E> make(@Nullable Object[] values) {
            return new Row5<>((A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4]);
        }

        /** The values go to this constructor. */
        public <T> Projection<M, T> into(
                Into5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends T> constructor) {
            return new Made<>(
                    parts(),
                    values ->
                            constructor.of((A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4]));
        }
    }

    /** A constructor that takes five values. */
    @FunctionalInterface
    public interface Into5<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            T> {

        T of(A a, B b, C c, D d, E e);
    }

    /** Six values of each row. */
    public record Of6<
                    M,
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object>(
            Selectable<M, A> a,
            Selectable<M, B> b,
            Selectable<M, C> c,
            Selectable<M, D> d,
            Selectable<M, E> e,
            Selectable<M, F> f)
            implements Projection<M, Row6<A, B, C, D, E, F>> {

        @Override
        public List<Selectable<M, ?>> parts() {
            return Projections.parts(List.of(a, b, c, d, e, f));
        }

        @Override
        public Row6<A, B, C, D, E, F> make(@Nullable Object[] values) {
            return new Row6<>((A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4], (F) values[5]);
        }

        /** The values go to this constructor. */
        public <T> Projection<M, T> into(
                Into6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends T> constructor) {
            return new Made<>(
                    parts(),
                    values -> constructor.of(
                            (A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4], (F) values[5]));
        }
    }

    /** A constructor that takes six values. */
    @FunctionalInterface
    public interface Into6<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            T> {

        T of(A a, B b, C c, D d, E e, F f);
    }

    /** Seven values of each row. */
    public record Of7<
                    M,
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object>(
            Selectable<M, A> a,
            Selectable<M, B> b,
            Selectable<M, C> c,
            Selectable<M, D> d,
            Selectable<M, E> e,
            Selectable<M, F> f,
            Selectable<M, G> g)
            implements Projection<M, Row7<A, B, C, D, E, F, G>> {

        @Override
        public List<Selectable<M, ?>> parts() {
            return Projections.parts(List.of(a, b, c, d, e, f, g));
        }

        @Override
        public Row7<A, B, C, D, E, F, G> make(@Nullable Object[] values) {
            return new Row7<>(
                    (A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4], (F) values[5], (G)
                            values[6]);
        }

        /** The values go to this constructor. */
        public <T> Projection<M, T> into(
                Into7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends T>
                        constructor) {
            return new Made<>(
                    parts(),
                    values -> constructor.of(
                            (A) values[0],
                            (B) values[1],
                            (C) values[2],
                            (D) values[3],
                            (E) values[4],
                            (F) values[5],
                            (G) values[6]));
        }
    }

    /** A constructor that takes seven values. */
    @FunctionalInterface
    public interface Into7<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            T> {

        T of(A a, B b, C c, D d, E e, F f, G g);
    }

    /** Eight values of each row. */
    public record Of8<
                    M,
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object>(
            Selectable<M, A> a,
            Selectable<M, B> b,
            Selectable<M, C> c,
            Selectable<M, D> d,
            Selectable<M, E> e,
            Selectable<M, F> f,
            Selectable<M, G> g,
            Selectable<M, H> h)
            implements Projection<M, Row8<A, B, C, D, E, F, G, H>> {

        @Override
        public List<Selectable<M, ?>> parts() {
            return Projections.parts(List.of(a, b, c, d, e, f, g, h));
        }

        @Override
        public Row8<A, B, C, D, E, F, G, H> make(@Nullable Object[] values) {
            return new Row8<>(
                    (A) values[0],
                    (B) values[1],
                    (C) values[2],
                    (D) values[3],
                    (E) values[4],
                    (F) values[5],
                    (G) values[6],
                    (H) values[7]);
        }

        /** The values go to this constructor. */
        public <T> Projection<M, T> into(
                Into8<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? extends T>
                        constructor) {
            return new Made<>(
                    parts(),
                    values -> constructor.of(
                            (A) values[0],
                            (B) values[1],
                            (C) values[2],
                            (D) values[3],
                            (E) values[4],
                            (F) values[5],
                            (G) values[6],
                            (H) values[7]));
        }
    }

    /** A constructor that takes eight values. */
    @FunctionalInterface
    public interface Into8<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            T> {

        T of(A a, B b, C c, D d, E e, F f, G g, H h);
    }
}
