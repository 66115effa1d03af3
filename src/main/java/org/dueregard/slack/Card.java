package org.dueregard.slack;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// One message as Slack takes it: blocks, and beside them always the same in words.
record Card(List<Piece> pieces) {
    Card {
        pieces = List.copyOf(pieces);
    }

    /// The fields `text` and `blocks` of a call.
    ObjectNode json() {
        return Json.object()
                .put("text", text())
                .set("blocks", Json.array(pieces.stream().map(Piece::block).toList()));
    }

    private String text() {
        String words = pieces.stream()
                .map(Piece::words)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n\n"));
        String text = Cut.to(Limits.FALLBACK - 100, words);
        while (Mrkdwn.escape(text).length() > Limits.FALLBACK) text = Cut.to(text.length() * 3 / 4, text);
        return text.isBlank() ? "-" : Mrkdwn.escape(text);
    }
}
