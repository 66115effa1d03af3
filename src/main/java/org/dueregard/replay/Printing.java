package org.dueregard.replay;

import tools.jackson.databind.JsonNode;

/// Prints an assembled assessment as plain text, in the form's order.
public final class Printing {
    private Printing() {}

    /// @param assessment as the service gives it at `/api/v1/assessments/{id}`
    public static String text(JsonNode assessment) {
        var text = new StringBuilder();
        text.append(assessment.path("title").asString("")).append('\n');
        text.append(assessment.path("toolkit").path("title").asString(""))
                .append(", ")
                .append(assessment.path("status").asString(""))
                .append("\n");
        for (JsonNode section : assessment.path("sections")) {
            text.append('\n')
                    .append((section.path("number").asString("") + " "
                                    + section.path("title").asString(""))
                            .strip())
                    .append('\n');
            String notNeeded = section.path("notNeeded").asString("");
            if (!notNeeded.isEmpty()) text.append("  ").append(notNeeded).append('\n');
            for (JsonNode entry : section.path("entries")) entry(entry, text);
        }
        JsonNode review = assessment.path("reviewDate");
        if (review.isObject())
            text.append('\n')
                    .append(review.path("label").asString(""))
                    .append(": ")
                    .append(review.path("date").asString(""))
                    .append('\n');
        text.append("\nNot answered: ")
                .append(assessment.path("missing").size())
                .append('\n');
        for (JsonNode missing : assessment.path("missing"))
            text.append("- ").append(missing.path("label").asString("")).append('\n');
        return text.toString();
    }

    private static void entry(JsonNode entry, StringBuilder text) {
        String label = entry.path("label").asString("");
        text.append("  ")
                .append(label.isEmpty() ? "" : "[" + label + "] ")
                .append(entry.path("text").asString(""))
                .append('\n');
        String state = entry.path("state").asString("");
        String answer = entry.path("answer").asString("");
        text.append("    ")
                .append(answer.isEmpty() ? "(" + state + ")" : answer.replace("\n", "\n    "))
                .append('\n');
        for (JsonNode citation : entry.path("citations")) {
            text.append("    Source: ")
                    .append(citation.path("title").asString(""))
                    .append(", ")
                    .append(citation.path("source").asString(""))
                    .append('\n');
        }
    }
}
