package org.dueregard.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A piece of HTML. Every text and every attribute in it has been escaped, because nothing else can make one.
final class Html {
    private static final Set<String> VOID = Set.of("meta", "link");

    private final String written;

    private Html(String written) {
        this.written = written;
    }

    static final Html NOTHING = new Html("");

    static Html text(String words) {
        return new Html(escape(words));
    }

    static Html all(List<Html> pieces) {
        return new Html(pieces.stream().map(Html::toString).collect(Collectors.joining()));
    }

    static Tag tag(String name) {
        return new Tag(name, Map.of());
    }

    /// An element with text alone in it.
    static Html of(String name, String words) {
        return tag(name).of(text(words));
    }

    /// An element that is still to be filled.
    record Tag(String name, Map<String, String> attributes) {

        Tag with(String attribute, String value) {
            var more = new TreeMap<>(attributes);
            more.put(attribute, value);
            return new Tag(name, more);
        }

        Html of(String words) {
            return of(text(words));
        }

        Html of(Html... pieces) {
            return of(Arrays.asList(pieces));
        }

        Html of(List<Html> pieces) {
            String start = attributes.entrySet().stream()
                    .map(each -> " " + each.getKey() + "=\"" + escape(each.getValue()) + "\"")
                    .collect(Collectors.joining("", "<" + name, ">"));
            return new Html(VOID.contains(name) ? start : start + all(pieces) + "</" + name + ">");
        }
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    @Override
    public String toString() {
        return written;
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
