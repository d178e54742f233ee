package dev.mvnschema.codegen.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.differential.Model.Row;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.Inclusion;
import dev.mvnschema.runtime.KeysetPage;
import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.OffsetPage;
import dev.mvnschema.runtime.Projection;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.RelationCount;
import dev.mvnschema.runtime.Row2;
import dev.mvnschema.runtime.ToMany;
import dev.mvnschema.runtime.ToOne;
import dev.mvnschema.runtime.Unique;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks one random question of a model, of the database and of memory, and compares the answers. */
final class RandomRead {

    private final FilledSchema schema;
    private final Random random;
    private final RandomQuery.Maker queries;

    RandomRead(FilledSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
        this.queries = new RandomQuery.Maker(schema, random);
    }

    void ask() {
        Model model = schema.models.get(random.nextInt(schema.models.size()));
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> many(model, queries.simple(model, false));
            case 3, 4 -> many(model, queries.paged(model));
            case 5, 6 -> include(model);
            case 7 -> pages(model);
            case 8 -> offset(model);
            case 9 -> project(model);
            case 10 -> unique(model);
            default -> new RandomGroups(random).ask(model, queries.simple(model, true));
        }
    }

    private void many(Model model, RandomQuery query) {
        List<Object> expected = records(query.memory().apply(model.rows));
        assertThat(model.mapper.findMany(query.database()))
                .as("%s", query.database())
                .isEqualTo(expected);
        switch (random.nextInt(4)) {
            case 0 ->
                assertThat(model.mapper.count(query.database()))
                        .as("%s", query.database())
                        .isEqualTo(expected.size());
            case 1 -> assertThat(model.mapper.exists(query.database())).isEqualTo(!expected.isEmpty());
            case 2 -> stream(model, query, expected);
            default -> first(model, query, expected);
        }
    }

    private static void first(Model model, RandomQuery query, List<Object> expected) {
        Integer take = query.database().take();
        Object one = expected.isEmpty() ? null : expected.get(take != null && take < 0 ? expected.size() - 1 : 0);
        if (query.database().position() == null) {
            assertThat(model.mapper.findFirst(query.database())).isEqualTo(Optional.ofNullable(one));
        }
    }

    private static void stream(Model model, RandomQuery query, List<Object> expected) {
        Integer take = query.database().take();
        if ((take == null || take >= 0) && query.database().position() == null) {
            try (Stream<Object> rows = model.mapper.stream(query.database(), 3)) {
                assertThat(rows.toList()).isEqualTo(expected);
            }
        }
    }

    private void include(Model model) {
        RandomQuery query = queries.simple(model, false);
        Loading loading = loading(model, 2);
        List<Row> rows = query.memory().apply(model.rows).stream().limit(5).toList();
        List<Object> graphs = model.mapper.findMany(query.database().take(5), loading.include);
        List<Object> found = new ArrayList<>();
        graphs.forEach(graph -> found.add(loading.found.apply(graph)));
        List<Object> expected = new ArrayList<>();
        rows.forEach(row -> expected.add(loading.expected.apply(row)));
        assertThat(found).as("%s of %s", loading.include, model.name()).isEqualTo(expected);
    }

    /** What to include, what of it was found with a row, and what is expected. */
    private record Loading(
            Include<Object> include, Function<Object, List<Object>> found, Function<Row, List<Object>> expected) {}

    private Loading loading(Model model, int depth) {
        Include<Object> include = Include.none();
        Function<Object, List<Object>> found = graph -> new ArrayList<>(List.of(component(graph, 0)));
        Function<Row, List<Object>> expected = row -> new ArrayList<>(List.of(row.record()));
        for (int i = 0; i < model.relations.size() && depth > 0; i++) {
            int index = i;
            if (random.nextInt(3) != 0
                    || !schema.has(model.relations.get(i).link().target().get().model())) {
                continue;
            }
            Model target = schema.target(model.relations.get(i));
            Loading nested = loading(target, depth - 1);
            RandomQuery query = random.nextBoolean() ? queries.paged(target) : queries.simple(target, false);
            Function<Object, List<Object>> before = found;
            Function<Row, List<Object>> ahead = expected;
            if (model.relations.get(i) instanceof ToMany<Object, Object, Object> many) {
                if (random.nextInt(4) == 0) {
                    include = include.with(
                            List.of(new RelationCount<>(many, query.database().predicate())));
                    Query<Object> where = query.database();
                    List<Row> counted = where.predicate() == null ? target.rows : filtered(target, query);
                    found = graph -> plus(before.apply(graph), loaded(graph).count(many));
                    expected = row -> plus(
                            ahead.apply(row),
                            row.related().get(index).stream()
                                    .filter(counted::contains)
                                    .count());
                    continue;
                }
                include = include.with(List.of(new Inclusion<>(many, query.database(), nested.include)));
                found = graph -> plus(
                        before.apply(graph),
                        loaded(graph).many(many).stream().map(nested.found).toList());
                expected = row -> plus(
                        ahead.apply(row),
                        query.memory().apply(row.related().get(index)).stream()
                                .map(nested.expected)
                                .toList());
            } else if (model.relations.get(i) instanceof ToOne<Object, Object, Object> one) {
                RandomQuery all = queries.simple(target, false);
                include = include.with(List.of(new Inclusion<>(one, all.database(), nested.include)));
                found = graph -> {
                    Object related = loaded(graph).oneOrNull(one);
                    return plus(before.apply(graph), related == null ? "none" : nested.found.apply(related));
                };
                expected = row -> plus(
                        ahead.apply(row),
                        all.memory().apply(row.related().get(index)).stream()
                                .findFirst()
                                .<Object>map(nested.expected)
                                .orElse("none"));
            }
        }
        return new Loading(include, found, expected);
    }

    /** The rows of the query's predicate alone. */
    private static List<Row> filtered(Model target, RandomQuery query) {
        List<Object> records = target.mapper.findMany(
                Query.all().where(Objects.requireNonNull(query.database().predicate())));
        return target.rows.stream()
                .filter(row -> records.contains(row.record()))
                .toList();
    }

    private static List<Object> plus(List<Object> values, Object value) {
        values.add(value);
        return values;
    }

    private static Object component(Object graph, int index) {
        RecordComponent component = graph.getClass().getRecordComponents()[index];
        try {
            return component.getAccessor().invoke(graph);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Loaded<Object> loaded(Object graph) {
        return (Loaded<Object>) component(graph, 1);
    }

    /** All pages forward, then all of them back. */
    private void pages(Model model) {
        RandomQuery query = queries.simple(model, true);
        List<Object> expected = records(query.memory().apply(model.rows));
        int size = 3 + random.nextInt(20);
        List<Object> found = new ArrayList<>();
        KeysetPage<Object> page = model.mapper.findPage(query.database().take(size));
        found.addAll(page.items());
        while (page.next() != null) {
            page = model.mapper.findPage(query.database().take(size).page(page.next()));
            found.addAll(page.items());
        }
        assertThat(found).as("%s", query.database()).isEqualTo(expected);
        List<Object> back = new ArrayList<>(page.items());
        while (page.previous() != null) {
            page = model.mapper.findPage(query.database().take(size).page(page.previous()));
            back.addAll(0, page.items());
        }
        assertThat(back).as("back: %s", query.database()).isEqualTo(expected);
    }

    private void offset(Model model) {
        RandomQuery query = queries.simple(model, false);
        int skip = random.nextInt(6);
        int take = random.nextInt(5);
        List<Row> all = query.memory().apply(model.rows);
        OffsetPage<Object> page =
                model.mapper.findManyAndCount(query.database().skip(skip).take(take));
        assertThat(page.items())
                .isEqualTo(records(all.stream().skip(skip).limit(take).toList()));
        assertThat(page.total()).isEqualTo(all.size());
    }

    private void project(Model model) {
        RandomQuery query = queries.paged(model);
        int a = random.nextInt(model.columns.size());
        int b = random.nextInt(model.columns.size());
        Column<Object, Object> first = model.columns.get(a);
        List<Row2<Object, Object>> found =
                model.mapper.findMany(query.database(), Projection.select(first, model.columns.get(b)));
        assertThat(found.stream()
                        .map(row -> pair(model, a, b, row.first(), row.second()))
                        .toList())
                .isEqualTo(query.memory().apply(model.rows).stream()
                        .map(row -> pair(model, a, b, row.values()[a], row.values()[b]))
                        .toList());
    }

    private static List<Object> pair(Model model, int a, int b, @Nullable Object first, @Nullable Object second) {
        return List.of(
                Optional.ofNullable(model.domains.get(a).norm(first)),
                Optional.ofNullable(model.domains.get(b).norm(second)));
    }

    private void unique(Model model) {
        if (model.rows.isEmpty()) {
            return;
        }
        List<Row> rows =
                random.ints(4, 0, model.rows.size()).mapToObj(model.rows::get).toList();
        List<Unique<Object>> keys = rows.stream().map(model::unique).toList();
        assertThat(model.mapper.findUnique(keys.get(0))).contains(rows.get(0).record());
        assertThat(model.mapper.findUniques(keys).stream()
                        .map(Optional::orElseThrow)
                        .toList())
                .isEqualTo(records(rows));
    }

    static List<Object> records(List<Row> rows) {
        return rows.stream().map(Row::record).collect(Collectors.toList());
    }
}
