package dev.mvnschema.studio.diagram;

import dev.mvnschema.studio.http.Answer;
import dev.mvnschema.studio.http.Request;
import dev.mvnschema.studio.http.Route;
import dev.mvnschema.studio.model.Entities;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the diagram view asks for. */
public final class DiagramRoutes {

    private static final int DEEPEST = 5;

    private final Supplier<Entities> entities;
    private volatile Drawn last = new Drawn(null, Diagram.WHOLE, SvgStyle.OF_PAGE, "");

    public DiagramRoutes(Supplier<Entities> entities) {
        this.entities = entities;
    }

    /** By method and path. */
    public Map<String, Route> routes() {
        return Map.of(
                "GET /api/diagram", request -> svg(request, SvgStyle.OF_PAGE),
                "GET /api/diagram/svg", request -> svg(request, SvgStyle.alone()),
                "GET /api/diagram/mermaid",
                        request -> Answer.text(200, "text/plain; charset=utf-8", MermaidText.of(entities.get())),
                "GET /api/diagram/dbml",
                        request -> Answer.text(200, "text/plain; charset=utf-8", DbmlText.of(entities.get())));
    }

    /** As text, not as an image: nothing but the page's own script shall make it part of a page. */
    private Answer svg(Request request, SvgStyle style) {
        String focus = request.parameter("focus");
        String depth = request.parameter("depth");
        boolean keysOnly = "keys".equals(request.parameter("columns"));
        int far = depth == null ? 1 : Math.max(0, Math.min(DEEPEST, Integer.parseInt(depth)));
        Diagram diagram = new Diagram(focus == null || focus.isEmpty() ? null : focus, far, keysOnly);
        return Answer.json(200, Map.of("svg", drawn(diagram, style)));
    }

    /** The picture that was asked for last is asked for again with every visit. */
    private String drawn(Diagram diagram, SvgStyle style) {
        Entities now = entities.get();
        Drawn known = last;
        if (now.equals(known.of) && known.diagram.equals(diagram) && known.style.equals(style)) {
            return known.svg;
        }
        Drawn made = new Drawn(now, diagram, style, diagram.svg(now, style));
        last = made;
        return made.svg;
    }

    private record Drawn(@Nullable Entities of, Diagram diagram, SvgStyle style, String svg) {}
}
