package dev.mvnschema.psl.syntax;

/**
 * The most likely slip behind an invalid line of a block, guessed from the place up to which the line made sense.
 *
 * @param place where to look
 */
record LineSlip(int place, String why, String nextStep) {

    static LineSlip of(String text, int start, int end, int furthest, String expected, BlockKind kind) {
        int place = Math.max(start, Math.min(furthest, end));
        String rest = text.substring(place, end).stripTrailing();
        if (furthest < start) {
            return new LineSlip(
                    start,
                    "A line of this block begins with a name"
                            + (kind.node() == SyntaxKind.CONFIG ? "." : " or with `@@`."),
                    "Begin the line with a letter, or make it a comment with `//`.");
        }
        if (rest.isEmpty()) {
            return new LineSlip(
                    place,
                    "The line ends where " + expected
                            + " is missing. A line break ends a definition, also inside parentheses.",
                    "Complete the line; what belongs to it stands on one line.");
        }
        if (rest.startsWith("'")) {
            return new LineSlip(
                    place, "A string stands in double quotes.", "Replace the single quotes by double quotes.");
        }
        if (rest.startsWith("\"")) {
            return new LineSlip(
                    place,
                    "A string has no place here, or it does not end on this line.",
                    "Close it with \" or remove it.");
        }
        if (rest.equals("}")) {
            return new LineSlip(
                    place, "The closing brace of a block needs a line of its own.", "Move `}` to the next line.");
        }
        if (rest.equals(",")) {
            return new LineSlip(place, "Lines are not separated by commas.", "Remove the comma.");
        }
        if (rest.startsWith("/*")) {
            return new LineSlip(
                    place,
                    "A block comment may stand on its own, before a line or at the end of one, but not inside it.",
                    "Move the comment to the end of the line or before it.");
        }
        return new LineSlip(
                place,
                "The line makes sense up to here, where " + expected + " is expected, not `" + shortened(rest) + "`.",
                kind.node() == SyntaxKind.ENUM
                        ? "Write one value on each line, with its attributes behind it."
                        : "Correct the line from here on.");
    }

    private static String shortened(String rest) {
        int end = 0;
        while (end < rest.length() && end < 20 && !Characters.isSpace(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, Math.max(1, end));
    }
}
