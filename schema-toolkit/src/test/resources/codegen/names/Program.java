package com.acme.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Names that clash still lead to their columns. */
public final class Program implements Consumer<DataSource> {

    @Override
    public void accept(DataSource dataSource) {
        Database2 db = Database2.of(dataSource);
        db.user2().create(User2.create().id(7));
        User user = db.user().create(User.create()
                .id(1)
                .role(Role.ADMIN_2)
                .class_("c")
                .create_(true)
                .set_(false)
                .all_(true)
                .loaded_(false)
                .toUser_(true)
                .hashCode_("h")
                .notify_(1L)
                .wait_(2L)
                .row(3)
                .input("in")
                .other(new byte[] {1})
                .that(4)
                .createdAt2(Instant.EPOCH)
                .createdAt(Instant.EPOCH.plusSeconds(1))
                .urlPath("/")
                .größe(5)
                .userId(7)
                .größerAls(0.5));
        assertThat(user.role().label()).isEqualTo("admin");
        assertThat(user.createdAt()).isAfter(user.createdAt2());
        assertThat(db.user().findUnique(User.byClassAndCreate("c", true))).contains(user);
        assertThat(db.user().findUnique(User.byNative(5, 4))).contains(user);
        assertThat(db.user2().findUniqueOrThrow(User2.byId(7), User2.include(User2.USER)).user().größe()).isEqualTo(5);
        assertThat(db.userMapper().count() + db.database().count() + db.object().count() + db.thread().count()).isZero();
        db.list().create(List.create().id(1).items(java.util.List.of("a")));
        assertThat(db.list().findMany(List.where(List.ITEMS.has("a")))).hasSize(1);
        Column column = db.column().create(Column.create().id(1).json(dev.mvnschema.runtime.Json.of("1")));
        assertThat(column.json().text()).isEqualTo("1");
        db.orderItems().create(OrderItems.create().orderId(1).itemId(2));
        assertThat(db.orderItems().exists(OrderItems.byOrderIdAndItemId(1, 2))).isTrue();
    }
}
