package com.acme.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Views and tables that are only read. */
public final class Program implements Consumer<DataSource> {

    @Override
    public void accept(DataSource dataSource) {
        execute(
                dataSource,
                "CREATE VIEW place_totals AS SELECT \"placeId\" AS place_id, count(*) AS visits FROM \"Visit\" GROUP BY 1",
                "INSERT INTO \"Region\" VALUES (1, 'North', '((0,0),(1,1),(1,0))')");
        Database db = Database.of(dataSource);
        Place place = db.place().create(Place.create().name("Here"));
        db.visit().create(Visit.create().placeId(place.id()));

        assertThat(db.region().findUnique(Region.byId(1))).contains(new Region(1, "North"));
        assertThat(db.placeTotal().findUniqueOrThrow(PlaceTotal.byPlaceId(place.id())).visits()).isEqualTo(1);
        assertThat(db.place()
                        .findUniqueOrThrow(Place.byId(place.id()), Place.include(Place.TOTAL, Place.VISITS))
                        .total()
                        .visits())
                .isEqualTo(1);
        assertThat(db.placeTotal()
                        .findMany(PlaceTotal.where(PlaceTotal.VISITS.gt(0)), PlaceTotal.include(PlaceTotal.PLACE))
                        .get(0)
                        .place()
                        .name())
                .isEqualTo("Here");
    }

    private static void execute(DataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
