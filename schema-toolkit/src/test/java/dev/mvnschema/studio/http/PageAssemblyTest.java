package dev.mvnschema.studio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Many modules become one script that means the same. */
class PageAssemblyTest {

    @Test
    void what_is_imported_stands_before_it_and_once() {
        String script = assembly(Map.of(
                        "js/main.js",
                                "import { a as first, B } from './core/a.js';\nimport { c } from './c.js';\nc(first, B);\n",
                        "js/core/a.js", "export const a = 1;\nexport class B {}\nconst hidden = 2;\n",
                        "js/c.js", "import { a } from './core/a.js';\nexport async function c() { return a; }\n"))
                .script("js/main.js");
        assertThat(script).isEqualTo("""
                // js/core/a.js
                const $js_core_a_js = (() => {
                const a = 1;
                class B {}
                const hidden = 2;
                return { a, B };
                })();
                // js/c.js
                const $js_c_js = (() => {
                const { a } = $js_core_a_js;
                async function c() { return a; }
                return { c };
                })();
                // js/main.js
                const $js_main_js = (() => {
                const { a: first, B } = $js_core_a_js;
                const { c } = $js_c_js;
                c(first, B);
                return {  };
                })();
                """);
    }

    @Test
    void what_is_imported_later_is_there_already() {
        String script = assembly(Map.of(
                        "js/main.js", "const view = async () => (await import('./sql/view.js')).view();\n",
                        "js/sql/view.js", "export const view = () => 1;\n"))
                .script("js/main.js");
        assertThat(script)
                .contains("(await Promise.resolve($js_sql_view_js)).view()")
                .startsWith("// js/sql/view.js");
    }

    @Test
    void circles_and_unknown_forms_are_refused() {
        assertThatThrownBy(() -> assembly(Map.of(
                                "a.js", "import { b } from './b.js';\n", "b.js", "import { a } from './a.js';\n"))
                        .script("a.js"))
                .hasMessageContaining("circle");
        assertThatThrownBy(() -> assembly(Map.of("a.js", "export default 1;\n")).script("a.js"))
                .hasMessageContaining("unknown form");
    }

    @Test
    void the_page_itself_is_one_script_and_one_style_sheet() {
        Assets assets = new Assets();
        assertThat(assets.find("page.js")).isNotNull();
        assertThat(assets.find("page.css")).isNotNull();
        assertThat(assets.find("js/main.js")).isNull();
    }

    private static PageAssembly assembly(Map<String, String> files) {
        return new PageAssembly(path -> Objects.requireNonNull(files.get(path), path));
    }
}
