package dev.mvnschema.studio.diagram;

/** About how wide a text is in a common sans-serif font: layout happens where there is no screen to measure on. */
final class TextWidth {

    private static final String NARROW = "ijltfr.,:;|!'()[] ";
    private static final String WIDE = "mwMWGOQ@%";

    private TextWidth() {}

    static double of(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            double share =
                    NARROW.indexOf(c) >= 0 ? 0.36 : WIDE.indexOf(c) >= 0 ? 0.9 : Character.isUpperCase(c) ? 0.72 : 0.62;
            width += share * size;
        }
        return width;
    }
}
