package org.dueregard.report;

import java.util.ArrayList;
import java.util.List;

/// Plain text as paragraphs; lines that start `- ` are a list.
final class Prose {
    private Prose() {}

    static Html of(String words) {
        var blocks = new ArrayList<Html>();
        var items = new ArrayList<Html>();
        for (String line :
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            if (line.startsWith("- ")) {
                items.add(Html.of("li", line.substring(2)));
            } else {
                end(items, blocks);
                blocks.add(Html.of("p", line));
            }
        }
        end(items, blocks);
        return Html.all(blocks);
    }

    private static void end(List<Html> items, List<Html> blocks) {
        if (items.isEmpty()) return;
        blocks.add(Html.tag("ul").of(List.copyOf(items)));
        items.clear();
    }
}
