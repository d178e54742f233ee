package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import org.jspecify.annotations.Nullable;

/** A new {@link Account}: see {@link Account#create()}. */
public final class AccountCreate extends CreateInput<Account> implements AccountStages.NeedsOwner {

    AccountCreate() {
        super(AccountTable.TABLE);
    }

    public AccountCreate id(int id) {
        put(Account.ID, id);
        return this;
    }

    @Override
    public AccountCreate owner(String owner) {
        put(Account.OWNER, owner);
        return this;
    }

    public AccountCreate balance(int balance) {
        put(Account.BALANCE, balance);
        return this;
    }

    public AccountCreate limit(@Nullable Integer limit) {
        put(Account.LIMIT, limit);
        return this;
    }

    public AccountCreate version(int version) {
        put(Account.VERSION, version);
        return this;
    }
}
