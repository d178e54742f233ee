package dev.mvnschema.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.ComparableColumn;
import dev.mvnschema.runtime.DecimalColumn;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.IntColumn;
import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.Postgres;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.StringColumn;
import dev.mvnschema.runtime.ToMany;
import dev.mvnschema.runtime.ToOne;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A relation of two columns, one of them a decimal whose scale differs, in a schema of its own, read as views are. */
@ExtendWith(Postgres.class)
class CompoundRelationTest {

    record Shelf(String room, BigDecimal place) {
        static final StringColumn<Shelf> ROOM = new StringColumn<>(0, "room", "room", PgTypes.TEXT, Arity.REQUIRED);
        static final DecimalColumn<Shelf> PLACE =
                new DecimalColumn<>(1, "place", "pl\"ace", PgTypes.NUMERIC, Arity.REQUIRED);
        static final ToMany<Shelf, Book, BookGraph> BOOKS = new ToMany<>(0, "books", () -> Tables.BOOKS_OF_SHELF);
    }

    record ShelfGraph(Shelf toShelf, Loaded<Shelf> loaded) {}

    record Book(int id, @Nullable String room, @Nullable BigDecimal place) {
        static final IntColumn<Book> ID = new IntColumn<>(0, "id", "id", PgTypes.INT4, Arity.REQUIRED);
        static final ComparableColumn<Book, String> ROOM =
                new ComparableColumn<>(1, "room", "room", PgTypes.TEXT, Arity.OPTIONAL);
        static final DecimalColumn<Book> PLACE =
                new DecimalColumn<>(2, "place", "place", PgTypes.NUMERIC, Arity.OPTIONAL);
        static final ToOne<Book, Shelf, ShelfGraph> SHELF = new ToOne<>(0, "shelf", () -> Tables.SHELF_OF_BOOK);
    }

    record BookGraph(Book toBook, Loaded<Book> loaded) {}

    static final class Tables {
        static final Table<Shelf, ShelfGraph> SHELF = Table.<Shelf, ShelfGraph>named("Shelf", "\"library\".\"shelf\"")
                .columns(Shelf.ROOM, Shelf.PLACE)
                .primaryKey(Shelf.ROOM, Shelf.PLACE)
                .relations(1)
                .rows(row -> new Shelf(PgTypes.TEXT.read(row, 1), PgTypes.NUMERIC.read(row, 2)), ShelfGraph::new);
        static final Table<Book, BookGraph> BOOK = Table.<Book, BookGraph>named("Book", "\"library\".\"book\"")
                .columns(Book.ID, Book.ROOM, Book.PLACE)
                .primaryKey(Book.ID)
                .relations(1)
                .rows(
                        row -> new Book(
                                PgTypes.intAt(row, 1),
                                PgTypes.TEXT.readOrNull(row, 2),
                                PgTypes.NUMERIC.readOrNull(row, 3)),
                        BookGraph::new);
        static final Link<Shelf, Book, BookGraph> BOOKS_OF_SHELF = Link.ofMany(
                List.of(Shelf.ROOM, Shelf.PLACE),
                shelf -> Link.keyOf(shelf.room(), shelf.place()),
                () -> BOOK,
                List.of(Book.ROOM, Book.PLACE),
                book -> Link.keyOf(book.room(), book.place()));
        static final Link<Book, Shelf, ShelfGraph> SHELF_OF_BOOK = Link.ofMany(
                List.of(Book.ROOM, Book.PLACE),
                book -> Link.keyOf(book.room(), book.place()),
                () -> SHELF,
                List.of(Shelf.ROOM, Shelf.PLACE),
                shelf -> Link.keyOf(shelf.room(), shelf.place()));
    }

    static final class Shelves extends TableReader<Shelf, ShelfGraph> {
        Shelves(SqlChannel channel) {
            super(Tables.SHELF, channel);
        }
    }

    static final class Books extends TableReader<Book, BookGraph> {
        Books(SqlChannel channel) {
            super(Tables.BOOK, channel);
        }
    }

    @BeforeEach
    void library(DataSource dataSource) throws SQLException {
        Postgres.execute(dataSource, """
                DROP SCHEMA IF EXISTS library CASCADE;
                CREATE SCHEMA library;
                CREATE TABLE library.shelf (room text, "pl""ace" numeric(8, 3), PRIMARY KEY (room, "pl""ace"));
                CREATE TABLE library.book (id int PRIMARY KEY, room text, place numeric(8, 1));
                INSERT INTO library.shelf VALUES ('a', 1), ('a', 2.5), ('b', 1);
                INSERT INTO library.book VALUES (1, 'a', 1), (2, 'a', 1), (3, 'a', 2.5), (4, 'b', 1), (5, NULL, 1), (6, 'c', 1);
                """);
    }

    private static List<Integer> ids(ShelfGraph shelf) {
        return shelf.loaded().many(Shelf.BOOKS).stream()
                .map(book -> book.toBook().id())
                .toList();
    }

    @Test
    void both_sides(DataSource dataSource) {
        SqlChannel channel = Channels.of(dataSource);
        List<ShelfGraph> shelves = new Shelves(channel)
                .findMany(
                        Query.<Shelf>all().orderBy(Shelf.ROOM.asc(), Shelf.PLACE.asc()),
                        Include.of(Shelf.BOOKS.orderBy(Book.ID.desc())));
        assertThat(shelves)
                .extracting(CompoundRelationTest::ids)
                .containsExactly(List.of(2, 1), List.of(3), List.of(4));
        List<BookGraph> books =
                new Books(channel).findMany(Query.<Book>all().orderBy(Book.ID.asc()), Include.of(Book.SHELF));
        assertThat(books.get(2).loaded().one(Book.SHELF).toShelf().place()).isEqualByComparingTo("2.5");
        assertThat(books.get(4).loaded().oneOrNull(Book.SHELF)).isNull();
        assertThat(books.get(5).loaded().oneOrNull(Book.SHELF)).isNull();
    }

    @Test
    void limited_and_as_filters(DataSource dataSource) {
        SqlChannel channel = Channels.of(dataSource);
        Query<Shelf> sorted = Query.<Shelf>all().orderBy(Shelf.ROOM.asc(), Shelf.PLACE.asc());
        List<ShelfGraph> shelves = new Shelves(channel)
                .findMany(sorted, Include.of(Shelf.BOOKS.orderBy(Book.ID.desc()).take(1)));
        assertThat(shelves).extracting(CompoundRelationTest::ids).containsExactly(List.of(2), List.of(3), List.of(4));
        assertThat(new Shelves(channel).count(sorted.where(Shelf.BOOKS.some(Book.ID.lt(3)))))
                .isEqualTo(1);
        assertThat(new Shelves(channel).count(sorted.where(Shelf.BOOKS.every(Book.ID.gt(3)))))
                .isEqualTo(1);
        assertThat(new Books(channel).count(Query.<Book>all().where(Book.SHELF.isNull())))
                .isEqualTo(2);
        assertThat(new Books(channel).count(Query.<Book>all().where(Book.SHELF.is(Shelf.PLACE.gt(1)))))
                .isEqualTo(1);
    }
}
