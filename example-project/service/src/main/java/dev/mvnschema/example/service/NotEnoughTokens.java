package dev.mvnschema.example.service;

/** A user asked for more than the balance allows. Unchecked, so that Spring takes the transaction back. */
final class NotEnoughTokens extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotEnoughTokens(int price, int balance) {
        super("This costs " + price + " tokens, and " + balance + " are left.");
    }
}
