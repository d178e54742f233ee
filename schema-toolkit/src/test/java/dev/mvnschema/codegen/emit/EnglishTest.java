package dev.mvnschema.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

    @ParameterizedTest
    @CsvSource({
        "User, a user, users",
        "TokenOperation, a token operation, token operations",
        "Category, a category, categories",
        "Day, a day, days",
        "Address, an address, addresses",
        "Status, a status, statuses",
        "Box, a box, boxes",
        "Users, a users, users",
        "APIKey, an API key, API keys",
        "Update, an update, updates",
    })
    void words_of_a_type_read_as_english(String type, String one, String many) {
        assertThat(English.article(English.one(type)) + " " + English.one(type)).isEqualTo(one);
        assertThat(English.many(type)).isEqualTo(many);
    }
}
