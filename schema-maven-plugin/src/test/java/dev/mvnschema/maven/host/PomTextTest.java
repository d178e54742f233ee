package dev.mvnschema.maven.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PomTextTest {

    @Test
    void an_element_becomes_the_last_of_its_container() {
        assertThat(new PomText("""
                        <project>
                            <build>
                                <plugins>
                                    <plugin><artifactId>a</artifactId></plugin>
                                </plugins>
                            </build>
                        </project>
                        """).with("build/plugins", "<plugin>\n  <artifactId>b</artifactId>\n</plugin>"))
                .hasValue("""
                        <project>
                            <build>
                                <plugins>
                                    <plugin><artifactId>a</artifactId></plugin>
                                    <plugin>
                                        <artifactId>b</artifactId>
                                    </plugin>
                                </plugins>
                            </build>
                        </project>
                        """);
    }

    @Test
    void containers_that_are_missing_are_made() {
        assertThat(new PomText("<project>\n  <version>1</version>\n</project>\n").with("build/plugins", "<plugin/>"))
                .hasValue("""
                        <project>
                          <version>1</version>
                          <build>
                            <plugins>
                              <plugin/>
                            </plugins>
                          </build>
                        </project>
                        """);
    }

    @Test
    void comments_and_the_same_names_elsewhere_are_not_containers() {
        String pom = """
                <project>
                  <!-- <build><plugins></plugins></build> -->
                  <profiles><profile><build><plugins></plugins></build></profile></profiles>
                  <build>
                    <pluginManagement><plugins></plugins></pluginManagement>
                  </build>
                </project>
                """;
        assertThat(new PomText(pom).with("build/plugins", "<plugin/>"))
                .hasValue(pom.replace(
                        "  </build>\n</project>",
                        "    <plugins>\n      <plugin/>\n    </plugins>\n  </build>\n</project>"));
    }

    @Test
    void line_breaks_stay_what_they_are() {
        assertThat(new PomText("<project>\r\n  <version>1</version>\r\n</project>")
                        .with("dependencies", "<dependency/>"))
                .hasValue("<project>\r\n  <version>1</version>\r\n  <dependencies>\r\n    <dependency/>\r\n"
                        + "  </dependencies>\r\n</project>");
    }

    @Test
    void what_is_no_pom_is_left() {
        assertThat(new PomText("<settings></settings>").with("dependencies", "<dependency/>"))
                .isEmpty();
    }
}
