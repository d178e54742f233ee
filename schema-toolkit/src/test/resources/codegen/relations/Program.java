package com.acme.db;

import static dev.mvnschema.runtime.NumberChange.increment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.RelationNotLoaded;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Relations of every kind, over two schemas, and the operations that walk along them. */
public final class Program implements Consumer<DataSource> {

    @Override
    public void accept(DataSource dataSource) {
        Database db = Database.of(dataSource);
        people(db, dataSource);
        stock(db);
        transactions(db);
    }

    private static void people(Database db, DataSource dataSource) {
        Employee ada = db.employee().create(Employee.create().name("Ada"));
        Employee bob = db.employee().create(Employee.create().name("Bob").bossId(ada.id()));
        Employee cyd = db.employee().create(Employee.create().name("Cyd").bossId(ada.id()));
        db.badge().create(Badge.create().code("A1").employeeId(ada.id()));
        // Ada is Bob's mentor: A refers to the model that has the field that comes first, mentees.
        execute(dataSource, "INSERT INTO \"staff\".\"_mentoring\" (\"A\", \"B\") VALUES (" + ada.id() + ", " + bob.id() + ")");

        List<EmployeeWithRelations> all = db.employee()
                .findMany(
                        Employee.all().orderBy(Employee.NAME.asc()),
                        Employee.include(
                                Employee.BOSS,
                                Employee.REPORTS.orderBy(Employee.NAME.desc()),
                                Employee.BADGE,
                                Employee.MENTORS,
                                Employee.MENTEES));
        assertThat(all).extracting(EmployeeWithRelations::name).containsExactly("Ada", "Bob", "Cyd");
        assertThat(all.get(0).boss()).isNull();
        assertThat(all.get(0).reports()).extracting(EmployeeWithRelations::name).containsExactly("Cyd", "Bob");
        assertThat(all.get(0).badge().code()).isEqualTo("A1");
        assertThat(all.get(1).boss().toEmployee()).isEqualTo(ada);
        assertThat(all.get(1).badge()).isNull();
        int links = all.stream().mapToInt(one -> one.mentors().size()).sum();
        assertThat(links).isEqualTo(1);
        assertThat(all.get(0).mentees().size() + all.get(0).mentors().size()).isEqualTo(1);
        assertThat(all.get(1).mentees().size() + all.get(1).mentors().size()).isEqualTo(1);

        EmployeeWithRelations without = db.employee()
                .findUniqueOrThrow(Employee.byName("Cyd"), Employee.include(Employee.BOSS.include(Employee.BADGE)));
        assertThat(without.boss().badge().employeeId()).isEqualTo(ada.id());
        assertThatThrownBy(without::reports).isInstanceOf(RelationNotLoaded.class);

        assertThat(db.badge().findUnique(Badge.byEmployeeId(ada.id()))).isPresent();
        assertThat(db.badge().findUniqueOrThrow(Badge.byCode("A1"), Badge.include(Badge.EMPLOYEE)).employee().name())
                .isEqualTo("Ada");
        assertThat(db.employee().findMany(Employee.where(Employee.REPORTS.some(Employee.NAME.eq("Bob")))))
                .containsExactly(ada);
        assertThat(db.employee().findMany(Employee.where(Employee.BOSS.isNull()))).containsExactly(ada);
        assertThat(db.employee().count(Employee.where(Employee.BOSS.is(Employee.NAME.startsWith("A"))))).isEqualTo(2);
        assertThat(db.employee().delete(Employee.byId(cyd.id()))).isEqualTo(cyd);
        assertThat(db.employee().findUnique(Employee.byId(cyd.id()))).isEmpty();
    }

    private static void stock(Database db) {
        db.store().createMany(List.of(
                Store.create().country("de").number(1).title("Mitte"),
                Store.create().country("de").number(2).title("West"),
                Store.create().country("fr").number(1).title("Nord")));
        for (int i = 1; i <= 6; i++) {
            Item item = db.item().create(Item.create().sku("s" + i % 3).batch(i).country("de").number(1 + i % 2));
            assertThat(db.item().findUnique(Item.bySkuAndBatch("s" + i % 3, i))).contains(item);
            assertThat(db.item().findUnique(Item.byEverything(i, item.id(), "s" + i % 3))).contains(item);
        }
        db.item().update(Item.bySkuAndBatch("s1", 1), Item.set().returnCountry("fr").returnNumber(1).price(increment(4)));

        StoreWithRelations mitte = db.store()
                .findUniqueOrThrow(
                        Store.byLocation("de", 1),
                        Store.include(Store.ITEMS.orderBy(Item.BATCH.desc()).take(2), Store.RETURNED));
        assertThat(mitte.items()).extracting(ItemWithRelations::batch).containsExactly(6, 4);
        assertThat(mitte.returned()).isEmpty();
        ItemWithRelations returned = db.item()
                .findUniqueOrThrow(Item.bySkuAndBatch("s1", 1), Item.include(Item.STORE, Item.RETURNED_TO));
        assertThat(returned.store().title()).isEqualTo("West");
        assertThat(returned.returnedTo().title()).isEqualTo("Nord");
        assertThat(returned.price()).isEqualByComparingTo(new BigDecimal(5));

        assertThat(db.item().findMany(Item.all().orderBy(Item.SKU.asc(), Item.BATCH.desc()).skip(1).take(2)))
                .extracting(Item::batch)
                .containsExactly(3, 4);
        assertThat(db.store().findMany(Store.where(Store.ITEMS.none()))).extracting(Store::title).containsExactly("Nord");
        assertThat(db.item().updateMany(Item.where(Item.COUNTRY.eq("de")), Item.set().price(BigDecimal.TEN))).isEqualTo(6);
        assertThat(db.item().deleteMany(Item.where(Item.BATCH.gt(3)))).isEqualTo(3);
        assertThat(db.item().count()).isEqualTo(3);
        assertThat(db.item().exists(Item.bySkuAndBatch("s0", 3))).isTrue();
    }

    private static void transactions(Database db) {
        long before = db.store().count();
        db.transaction(tx -> tx.store().create(Store.create().country("it").number(1).title("Sud")));
        assertThat(db.store().count()).isEqualTo(before + 1);
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.store().delete(Store.byTitle("Sud"));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(db.store().findUnique(Store.byTitle("Sud"))).isPresent();
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
