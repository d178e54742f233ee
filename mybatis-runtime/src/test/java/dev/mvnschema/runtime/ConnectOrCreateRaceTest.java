package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.NestedWrite.connectOrCreate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.ChannelSetting;
import dev.mvnschema.runtime.sample.ChannelWithRelations;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two calls that want to create the same row: the one that comes second takes the row of the first. */
@ExtendWith(Postgres.class)
class ConnectOrCreateRaceTest {

    /** Both look for the channel before either has committed it. */
    private static void race(DataSource dataSource, Consumer<Database> second) throws Exception {
        Database db = Database.of(dataSource);
        Rivals.run(db, tx -> tx.channel().create(Channel.create().name("news")), second);
        assertThat(db.channel().findMany(Channel.all(), Channel.NAME)).containsExactlyInAnyOrder("news", "other");
    }

    private static List<String> channels(Database db) {
        return db
                .user()
                .findFirstOrThrow(User.all(), User.include(User.CHANNELS.orderBy(Channel.NAME.asc())))
                .channels()
                .stream()
                .map(ChannelWithRelations::name)
                .toList();
    }

    @Test
    void of_a_new_row(DataSource dataSource) throws Exception {
        race(
                dataSource,
                db -> db.user()
                        .create(User.create()
                                .telegramId("a")
                                .channels(connectOrCreate(
                                        Channel.byName("other"),
                                        Channel.create().name("other")))
                                .channels(connectOrCreate(
                                        Channel.byName("news"), Channel.create().name("news")))));
        assertThat(channels(Database.of(dataSource))).containsExactly("news", "other");
    }

    @Test
    void of_a_change(DataSource dataSource) throws Exception {
        race(dataSource, db -> {
            db.user().create(User.create().telegramId("a"));
            db.user()
                    .update(
                            User.byTelegramId("a"),
                            User.set()
                                    .channels(
                                            NestedWrite.create(Channel.create().name("other")))
                                    .channels(connectOrCreate(
                                            Channel.byName("news"),
                                            Channel.create().name("news"))));
        });
        assertThat(channels(Database.of(dataSource))).containsExactly("news", "other");
    }

    @Test
    void of_the_row_that_is_referred_to(DataSource dataSource) throws Exception {
        race(dataSource, db -> {
            db.channel().create(Channel.create().name("other"));
            db.channelSetting()
                    .create(ChannelSetting.create()
                            .channel(connectOrCreate(
                                    Channel.byName("news"), Channel.create().name("news")))
                            .key("k")
                            .value(Json.NULL));
        });
        assertThat(Database.of(dataSource)
                        .channelSetting()
                        .count(ChannelSetting.where(ChannelSetting.CHANNEL.is(Channel.NAME.eq("news")))))
                .isEqualTo(1);
    }

    /** The second has written the setting before it fails on the channel, which is undone. */
    @Test
    void of_a_row_that_brings_others(DataSource dataSource) throws Exception {
        race(dataSource, db -> {
            db.channel().create(Channel.create().name("other"));
            db.user()
                    .create(User.create()
                            .telegramId("a")
                            .channels(connectOrCreate(
                                    Channel.byName("news"),
                                    Channel.create()
                                            .name("news")
                                            .settings(NestedWrite.create(ChannelSetting.createForChannel()
                                                    .key("k")
                                                    .value(Json.NULL))))));
        });
        Database db = Database.of(dataSource);
        assertThat(channels(db)).containsExactly("news");
        assertThat(db.channelSetting().count()).isZero();
    }

    @Test
    void rows_of_other_keys_are_created_as_asked(DataSource dataSource) {
        Database db = Database.of(dataSource);
        db.user()
                .create(User.create()
                        .telegramId("a")
                        .channels(connectOrCreate(
                                Channel.byName("x"), Channel.create().name("y")))
                        .channels(connectOrCreate(
                                Channel.byId(77), Channel.create().name("z").id(77)))
                        .payments(connectOrCreate(
                                Payment.byProviderAndExternalId("p", "1"),
                                Payment.createForUser()
                                        .provider("p")
                                        .externalId("1")
                                        .amount(BigDecimal.ONE))));
        assertThat(channels(db)).containsExactly("y", "z");
        assertThat(db.payment().count(Payment.where(Payment.USER.is(User.TELEGRAM_ID.eq("a")))))
                .isEqualTo(1);
    }
}
