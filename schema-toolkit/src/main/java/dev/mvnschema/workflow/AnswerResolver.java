package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Renames;
import dev.mvnschema.psl.code.Spelling;
import dev.mvnschema.workflow.Dropped.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what an answer speaks of: names of the schema or of the database, of an owner the former or the new one. */
final class AnswerResolver {

    private final Catalog current;
    private final Catalog wanted;
    private final SchemaNames names;

    AnswerResolver(Catalog current, Catalog wanted, SchemaNames names) {
        this.current = current;
        this.wanted = wanted;
        this.names = names;
    }

    /** Whether the answer is about a table or an enum, or none of both; the others are about columns and values. */
    boolean isTopLevel(RenameAnswer answer) {
        boolean there = topLevel(current, Kind.TABLE, answer.from()).isPresent()
                || topLevel(current, Kind.ENUM, answer.from()).isPresent();
        return there || answer.from().size() == 1;
    }

    /** An answer about a table or an enum. */
    AnswerFit topLevel(RenameAnswer answer) {
        for (Kind kind : List.of(Kind.TABLE, Kind.ENUM)) {
            Optional<Name> from = topLevel(current, kind, answer.from());
            if (from.isPresent()) {
                Dropped dropped = new Dropped(kind, null, from.get());
                if (answer.to().isEmpty()) {
                    return new AnswerFit.Fits(dropped, Optional.empty());
                }
                List<String> path = answer.to().get();
                Optional<Name> to = topLevel(wanted, kind, path);
                return to.isPresent()
                        ? new AnswerFit.Fits(dropped, to)
                        : new AnswerFit.Misfit(
                                "the schema has no " + kind.word() + " `" + String.join(".", path) + "`",
                                Spelling.hint(last(path), created(kind)));
            }
        }
        boolean done = answer.to()
                .filter(path -> topLevel(current, Kind.TABLE, path).isPresent()
                        || topLevel(current, Kind.ENUM, path).isPresent())
                .isPresent();
        if (done) {
            return new AnswerFit.Done();
        }
        List<String> dropped = new ArrayList<>(gone(Kind.TABLE));
        dropped.addAll(gone(Kind.ENUM));
        return new AnswerFit.Misfit(
                "so far there is no table and no enum `" + String.join(".", answer.from()) + "`",
                Spelling.hint(last(answer.from()), dropped));
    }

    /** An answer about a column or a value, when the renames of tables and enums are known. */
    AnswerFit member(RenameAnswer answer, Renames known) {
        List<String> path = answer.from();
        List<String> owner = path.subList(0, path.size() - 1);
        String member = last(path);
        for (Table table : wanted.tables()) {
            Name former = known.tables().getOrDefault(table.name(), table.name());
            Optional<Table> was = current.table(former);
            if (was.isPresent() && (matches(Kind.TABLE, table.name(), owner) || matches(Kind.TABLE, former, owner))) {
                List<String> columns =
                        was.get().columns().stream().map(Column::name).toList();
                List<String> columnsAfter =
                        table.columns().stream().map(Column::name).toList();
                return member(answer, Kind.COLUMN, table.name(), member, columns, columnsAfter);
            }
        }
        for (EnumType type : wanted.enums()) {
            Name former = known.enums().getOrDefault(type.name(), type.name());
            Optional<EnumType> was = current.enumType(former);
            if (was.isPresent() && (matches(Kind.ENUM, type.name(), owner) || matches(Kind.ENUM, former, owner))) {
                return member(answer, Kind.VALUE, type.name(), member, was.get().labels(), type.labels());
            }
        }
        List<String> owners = new ArrayList<>();
        wanted.tables().forEach(table -> owners.add(table.name().name()));
        wanted.enums().forEach(type -> owners.add(type.name().name()));
        return new AnswerFit.Misfit(
                "there is no table and no enum `" + String.join(".", owner) + "` that stays",
                Spelling.hint(last(owner), owners));
    }

    private AnswerFit member(
            RenameAnswer answer, Kind kind, Name owner, String called, List<String> before, List<String> after) {
        String from = before.contains(called) ? called : names.member(owner, called);
        Optional<String> to = answer.to().map(path -> {
            String name = last(path);
            return after.contains(name) ? name : names.member(owner, name);
        });
        if (!before.contains(from)) {
            return to.filter(before::contains).isPresent()
                    ? new AnswerFit.Done()
                    : new AnswerFit.Misfit(
                            "so far there is no " + kind.word() + " `" + called + "` of `" + owner + "`",
                            Spelling.hint(called, minus(before, after)));
        }
        if (to.isPresent() && !after.contains(to.get())) {
            return new AnswerFit.Misfit(
                    "the schema has no " + kind.word() + " `" + to.get() + "` of `" + owner + "`",
                    Spelling.hint(to.get(), minus(after, before)));
        }
        return new AnswerFit.Fits(new Dropped(kind, owner, Name.of(from)), to.map(Name::of));
    }

    private Optional<Name> topLevel(Catalog catalog, Kind kind, List<String> path) {
        return all(catalog, kind).stream()
                .filter(name -> matches(kind, name, path))
                .findFirst();
    }

    private boolean matches(Kind kind, Name name, List<String> path) {
        if (path.size() == 1) {
            return name.name().equals(path.get(0)) || names.isCalled(kind, name, path.get(0));
        }
        return path.size() == 2
                && path.get(0).equals(name.schema())
                && path.get(1).equals(name.name());
    }

    private List<String> gone(Kind kind) {
        return minus(plain(all(current, kind)), plain(all(wanted, kind)));
    }

    private List<String> created(Kind kind) {
        return minus(plain(all(wanted, kind)), plain(all(current, kind)));
    }

    private static List<Name> all(Catalog catalog, Kind kind) {
        return kind == Kind.TABLE
                ? catalog.tables().stream().map(Table::name).toList()
                : catalog.enums().stream().map(EnumType::name).toList();
    }

    private static List<String> plain(List<Name> names) {
        return names.stream().map(Name::name).toList();
    }

    private static List<String> minus(List<String> names, List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }
}
