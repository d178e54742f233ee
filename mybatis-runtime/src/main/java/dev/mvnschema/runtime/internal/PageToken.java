package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Order;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position in an order as text that can travel in a URL. It is not secret, and not signed: it holds the values of the row by
 * which rows are sorted, and whoever changes it gets other rows of the same query, no more.
 *
 * @param before whether it is about the rows ahead
 * @param values by order
 */
record PageToken(boolean before, List<@Nullable Object> values) {

    /**
     * The token of a row.
     *
     * @param position its values, by order
     */
    static <T> String of(List<Order<T>> orders, List<@Nullable Object> position, boolean before) {
        StringBuilder text = new StringBuilder(before ? "p" : "n").append(shape(orders));
        for (int i = 0; i < orders.size(); i++) {
            Object value = position.get(i);
            String part =
                    value == null ? null : text(Keyset.column(orders.get(i)).type(), value);
            text.append(',').append(part == null ? "-" : part.length() + ":" + part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidQuery when it is none, or one of another order */
    static <T> PageToken parse(String token, List<Order<T>> orders) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            boolean before = text.charAt(0) == 'p';
            String shape = shape(orders);
            if ((!before && text.charAt(0) != 'n') || !text.startsWith(shape, 1)) {
                throw new InvalidQuery("the page token belongs to a query with another order");
            }
            List<@Nullable Object> values = new ArrayList<>();
            int at = 1 + shape.length();
            for (Order<T> order : orders) {
                if (text.startsWith(",-", at)) {
                    values.add(null);
                    at += 2;
                } else {
                    int colon = text.indexOf(':', at);
                    int end = colon + 1 + Integer.parseInt(text.substring(at + 1, colon));
                    values.add(Keyset.column(order).type().parse(text.substring(colon + 1, end)));
                    at = end;
                }
            }
            return new PageToken(before, values);
        } catch (InvalidQuery e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidQuery("the page token is damaged");
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> String text(PgType<V> type, Object value) {
        return type.text((V) value);
    }

    /** Tells orders apart. */
    private static <T> String shape(List<Order<T>> orders) {
        int hash = 1;
        for (Order<T> order : orders) {
            hash = 31 * hash + Keyset.column(order).columnName().hashCode();
            hash = 4 * hash + (order.descending() ? 2 : 0) + (order.areNullsFirst() ? 1 : 0);
        }
        return Integer.toHexString(hash);
    }
}
