package dev.mvnschema.example.program;

/** A user asked for more than the balance allows. */
final class NotEnoughTokens extends Exception {

    private static final long serialVersionUID = 1L;

    NotEnoughTokens(String name, int price, int balance) {
        super(name + " asked for a generation of " + price + " tokens and has " + balance + ".");
    }
}
