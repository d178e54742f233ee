package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaKey;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.runtime.Aggregate;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.KeysetPage;
import dev.mvnschema.runtime.ModelMapper;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Projection;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.RecordNotFound;
import dev.mvnschema.runtime.Row2;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.UpdateInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every operation of the mapper of one model, on rows that no foreign key holds, with its result looked at. */
@SuppressWarnings("unchecked")
final class OperationsProbe {

    private static final int ROWS = 5;

    private final JavaModel model;
    private final Class<?> record;
    private final ModelMapper<Object, Object, CreateInput<Object>, UpdateInput<Object>> mapper;
    private final RandomValues values;
    private final JavaKey key;
    private final List<Column<Object, ?>> keyColumns;
    private final @Nullable JavaField calm;

    OperationsProbe(JavaModel model, Object database, ClassLoader generated, RandomValues values)
            throws ReflectiveOperationException {
        this.model = model;
        this.values = values;
        record = generated.loadClass(model.types().record().qualifiedName());
        mapper = (ModelMapper<Object, Object, CreateInput<Object>, UpdateInput<Object>>)
                Calls.on(database, model.accessor());
        key = model.keys().get(0);
        keyColumns = columns(key.fields());
        List<JavaField> keyed =
                model.keys().stream().flatMap(one -> one.fields().stream()).toList();
        calm = model.components().stream()
                .filter(field -> !field.isReadOnly()
                        && !field.isVersion()
                        && !field.source().updatedAt())
                .filter(field -> !keyed.contains(field)
                        && model.source().uniques().stream()
                                .noneMatch(unique ->
                                        unique.fields().contains(field.source().name())))
                .findFirst()
                .orElse(null);
    }

    void exercise() throws ReflectiveOperationException {
        create();
        List<Object> rows = mapper.findMany(sorted());
        assertThat(rows).hasSize(2 * ROWS + 2);
        read(rows);
        upsert(rows);
        if (calm != null) {
            change(rows);
        }
        delete(rows);
    }

    private Query<Object> sorted() {
        Query<Object> query = Query.all();
        for (Column<Object, ?> column : keyColumns) {
            query = query.orderBy(column.asc());
        }
        return query;
    }

    private List<Column<Object, ?>> columns(List<JavaField> fields) throws ReflectiveOperationException {
        List<Column<Object, ?>> columns = new ArrayList<>();
        for (JavaField field : fields) {
            columns.add((Column<Object, ?>) record.getField(field.constant()).get(null));
        }
        return columns;
    }

    /** A new row; with the key of another one, where that is given. */
    private CreateInput<Object> input(@Nullable Object like) throws ReflectiveOperationException {
        Object step = Calls.ofType(record, "create");
        for (JavaField field : model.requiredOnCreate()) {
            Object value =
                    like != null && key.fields().contains(field) ? Calls.on(like, field.component()) : values.of(field);
            step = Calls.on(step, field.component(), value);
        }
        for (JavaField field : key.fields()) {
            if (like != null && !field.isRequiredOnCreate()) {
                Calls.on(step, field.component(), Calls.on(like, field.component()));
            }
        }
        return (CreateInput<Object>) step;
    }

    private List<CreateInput<Object>> inputs() throws ReflectiveOperationException {
        List<CreateInput<Object>> inputs = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            inputs.add(input(null));
        }
        return inputs;
    }

    private Unique<Object> named(Object row) throws ReflectiveOperationException {
        Object[] parts = new Object[key.fields().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Calls.on(row, key.fields().get(i).component());
        }
        return (Unique<Object>) Calls.ofType(record, key.method(), parts);
    }

    private UpdateInput<Object> changes(Object value) throws ReflectiveOperationException {
        Object changes = Calls.ofType(record, "set");
        Calls.on(changes, calm().component(), value);
        return (UpdateInput<Object>) changes;
    }

    private JavaField calm() {
        return Objects.requireNonNull(calm);
    }

    private void create() throws ReflectiveOperationException {
        assertThat(mapper.count()).isZero();
        Object first = mapper.create(input(null));
        assertThat(mapper.createMany(inputs())).isEqualTo(ROWS);
        assertThat(mapper.createManyAndReturn(inputs())).hasSize(ROWS).doesNotHaveDuplicates();
        assertThat(mapper.copy(Stream.of(input(null)))).isEqualTo(1);
        assertThat(mapper.createMany(List.of(input(first)), Duplicates.SKIP)).isZero();
        assertThat(mapper.createManyAndReturn(List.of(input(first)), Duplicates.SKIP))
                .isEmpty();
    }

    private void read(List<Object> rows) throws ReflectiveOperationException {
        Object row = rows.get(3);
        Unique<Object> unique = named(row);
        assertThat(mapper.findUnique(unique)).contains(row);
        assertThat(mapper.findUniqueOrThrow(unique)).isEqualTo(row);
        assertThat(mapper.exists(unique)).isTrue();
        assertThat(mapper.findUniques(List.of(named(rows.get(1)), unique)))
                .containsExactly(Optional.of(rows.get(1)), Optional.of(row));
        assertThat(mapper.findFirst(sorted().skip(3))).contains(row);
        assertThat(mapper.findFirstOrThrow(sorted().take(-1))).isEqualTo(rows.get(rows.size() - 1));
        assertThat(mapper.findMany(sorted().cursor(unique).take(2))).isEqualTo(rows.subList(3, 5));
        assertThat(mapper.findMany(sorted().after(row).take(2))).isEqualTo(rows.subList(4, 6));
        assertThat(mapper.findMany(sorted().before(row))).isEqualTo(rows.subList(0, 3));
        assertThat(mapper.findMany(sorted().distinct(keyColumns.get(0), keyColumns.toArray(Column[]::new))))
                .isEqualTo(rows);
        assertThat(mapper.exists(Query.all())).isTrue();
        assertThat(mapper.count(Query.all().take(4))).isEqualTo(4);
        Projection<Object, Object> part = (Projection<Object, Object>) (Projection<?, ?>) keyColumns.get(0);
        List<Object> parts = mapper.findMany(sorted(), part);
        assertThat(mapper.findUnique(unique, part)).contains(parts.get(3));
        assertThat(mapper.findFirst(sorted(), part)).contains(parts.get(0));
        List<Object> paged = new ArrayList<>();
        for (String next = ""; next != null; ) {
            KeysetPage<Object> page = mapper.findPage(sorted().take(5).page(next.isEmpty() ? null : next), part);
            paged.addAll(page.items());
            next = page.next();
        }
        assertThat(paged).isEqualTo(parts);
        assertThat(mapper.findManyAndCount(sorted().take(1), part).total()).isEqualTo(rows.size());
        assertThat(mapper.findManyAndCount(sorted().skip(1).take(2), Include.none())
                        .items())
                .hasSize(2);
        try (Stream<Object> stream = mapper.stream(sorted(), 2)) {
            assertThat(stream).isEqualTo(rows);
        }
        assertThat(mapper.<Row2<Long, Long>>aggregate(
                        Query.all(),
                        Projection.select(
                                Aggregate.count(),
                                keyColumns.get(keyColumns.size() - 1).count())))
                .isEqualTo(new Row2<>((long) rows.size(), (long) rows.size()));
        Query<Object> all = Query.all();
        List<Row2<Object, Long>> groups = mapper.groupBy(
                all.groupBy(keyColumns.get(0)).having(Aggregate.count().gt(0L)),
                (Projection<Object, Row2<Object, Long>>)
                        (Projection<?, ?>) Projection.select(keyColumns.get(0), Aggregate.count()));
        assertThat(groups.stream().mapToLong(Row2::second).sum()).isEqualTo(rows.size());
    }

    private void upsert(List<Object> rows) throws ReflectiveOperationException {
        UpdateInput<Object> nothing = (UpdateInput<Object>) Calls.ofType(record, "set");
        Object row = rows.get(0);
        assertThat(named(mapper.upsert(named(row), input(row), nothing)).values())
                .isEqualTo(named(row).values());
        Object gone = mapper.delete(named(row));
        assertThat(named(mapper.upsert(named(gone), input(gone), nothing)).values())
                .isEqualTo(named(gone).values());
        List<CreateInput<Object>> again = List.of(input(row), input(rows.get(1)));
        assertThat(mapper.upsertMany(again, keyColumns)).isEqualTo(2);
        assertThat(mapper.upsertManyAndReturn(again, keyColumns)).hasSize(2);
        assertThat(mapper.count()).isEqualTo(rows.size());
    }

    private void change(List<Object> rows) throws ReflectiveOperationException {
        Object value = values.of(calm());
        Object row = rows.get(2);
        Object changed = mapper.update(named(row), changes(value));
        assertThat(mapper.findUnique(named(row))).contains(changed);
        assertThat(mapper.updateMany(sorted().take(3), changes(value))).isEqualTo(3);
        assertThat(mapper.updateManyAndReturn(sorted().take(-2), changes(value)))
                .extracting(one -> named(one).values())
                .containsExactlyInAnyOrder(
                        named(rows.get(rows.size() - 1)).values(),
                        named(rows.get(rows.size() - 2)).values());
        assertThat(mapper.updateEach(rows.subList(0, 2), this::unchecked, one -> change(value)))
                .isEqualTo(2);
    }

    private Unique<Object> unchecked(Object row) {
        try {
            return named(row);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private UpdateInput<Object> change(Object value) {
        try {
            return changes(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private void delete(List<Object> rows) throws ReflectiveOperationException {
        Unique<Object> last = named(rows.get(rows.size() - 1));
        assertThat(named(mapper.delete(last)).values()).isEqualTo(last.values());
        assertThatThrownBy(() -> mapper.delete(last)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> mapper.findUniqueOrThrow(last)).isInstanceOf(RecordNotFound.class);
        assertThat(mapper.deleteMany(sorted().take(2))).isEqualTo(2);
        Predicate<Object> nobody = keyColumns.get(0).in(List.of());
        assertThat(mapper.deleteMany(Query.<Object>all().where(nobody))).isZero();
        assertThat(mapper.deleteMany(Query.all())).isEqualTo(rows.size() - 3);
    }
}
