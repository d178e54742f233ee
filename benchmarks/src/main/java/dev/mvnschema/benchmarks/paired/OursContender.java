package dev.mvnschema.benchmarks.paired;

import static dev.mvnschema.runtime.NumberChange.increment;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentCreate;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.TokenOperationWithRelations;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The generated client. */
final class OursContender implements Contender {

    private static final Query<User> HUNDRED = User.all().orderBy(User.ID.asc()).take(100);

    private final String name;
    private final Database db;
    private final List<PaymentCreate> inputs = new ArrayList<>();

    OursContender(String name, Database db) {
        this.name = name;
        this.db = db;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String form(Work work) {
        return work == Work.COPY ? "`copy`" : "";
    }

    @Override
    public Object plain(Object row) {
        return row instanceof UserWithRelations user
                ? Map.entry(
                        user.id(),
                        user.tokenOperations().stream()
                                .map(TokenOperationWithRelations::toTokenOperation)
                                .toList())
                : row;
    }

    @Override
    public Object findByKey(UUID id) {
        return db.user().findUnique(User.byId(id));
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        return db.payment().create(row(userId, "stripe", externalId));
    }

    private static PaymentCreate row(UUID userId, String provider, String externalId) {
        return Payment.create()
                .userId(userId)
                .provider(provider)
                .externalId(externalId)
                .amount(HandWritten.AMOUNT);
    }

    @Override
    public Object update(UUID id) {
        return db.user().update(User.byId(id), User.set().tokenBalance(increment(1)));
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        return db.payment()
                .upsert(
                        Payment.byProviderAndExternalId("stripe", externalId),
                        row(userId, "stripe", externalId),
                        Payment.set().status(PaymentStatus.SUCCEEDED));
    }

    @Override
    public List<?> list() {
        return db.user().findMany(User.all());
    }

    @Override
    public Object graph() {
        return db.user().findMany(HUNDRED, User.include(User.TOKEN_OPERATIONS));
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        return db.payment().createMany(inputs(rows));
    }

    @Override
    public long createManyFastest(List<NewPayment> rows) {
        return db.payment().copy(inputs(rows).stream());
    }

    /** What a program has of a new row is the client's own input, as it is {@link NewPayment} beside JDBC: both are there before. */
    private List<PaymentCreate> inputs(List<NewPayment> rows) {
        if (inputs.isEmpty()) {
            rows.forEach(row -> inputs.add(row(row.userId(), row.provider(), row.externalId())));
        }
        return inputs;
    }

    @Override
    public void stream(Consumer<Object> each) {
        try (Stream<TokenOperation> rows = db.tokenOperation().stream(TokenOperation.all())) {
            rows.forEach(each);
        }
    }
}
