package dev.mvnschema.psl.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "User,users",
        "BlogPost,blogPosts",
        "foo_bar,fooBars",
        "HTTPServer,httpservers",
        "Address2,address2s",
        "Category,categories",
        "Day,days",
        "Person,people",
        "SalesPerson,salesPersons",
        "Child,children",
        "Box,boxes",
        "Branches,branches",
        "Status,statuses",
        "Bus,buses",
        "Menu,menus",
        "Data,data",
        "Knife,knives",
        "Leaf,leaves",
        "Roof,roofs",
        "Analysis,analyses",
        "Axis,axes",
        "Hero,heroes",
        "Photo,photos",
        "Index,indices",
        "Equipment,equipment",
        "Quiz,quizzes",
        "Series,series",
        "Canvas,canvas",
        "Cactus,cacti",
        "Alias,aliases",
        "Japanese,japanese",
        "Staff,staffs"
    })
    void a_list_field_is_named_by_the_plural_of_its_model(String model, String field) {
        assertThat(Inflection.plural(Inflection.camelCase(model))).isEqualTo(field);
    }
}
