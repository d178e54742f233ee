package dev.mvnschema.studio;

import dev.mvnschema.studio.model.Entities;
import java.util.function.Supplier;

/** The entities as they were when somebody last asked to look again. */
final class LiveModel implements Supplier<Entities> {

    private final StudioSources sources;
    private volatile Entities known;

    LiveModel(StudioSources sources) {
        this.sources = sources;
        this.known = sources.entities();
    }

    @Override
    public Entities get() {
        return known;
    }

    Entities refresh() {
        known = sources.entities();
        return known;
    }
}
