package dev.mvnschema.studio.data;

import java.time.Duration;

/**
 * How long the server may work on what a page shows.
 *
 * @param page the rows of a page; longer is an error
 * @param side what stands beside the rows, as numbers of related rows
 * @param total counting all rows; after that the planner's estimate must do
 * @param anchors reading all keys in their order, for jumps; after that a sample must do
 */
public record ReadLimits(Duration page, Duration side, Duration total, Duration anchors) {

    /** For a person who waits. */
    public static final ReadLimits USUAL = new ReadLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMillis(1500), Duration.ofSeconds(4));
}
