package org.dueregard.guide;

import java.util.List;
import java.util.Set;

/// Reads English text.
public interface TextAnalyser {

    /// The sentences, in order, without surrounding white space.
    List<String> sentences(String text);

    /// The words that carry meaning in their dictionary form and lower case, in order.
    List<String> lemmas(String text);

    /// The ids of the groups of people that the text names, for example `disability` for "wheelchair users".
    Set<String> groups(String text);

    /// The kinds of change that the text speaks of, for example `closure` for "we plan to close".
    Set<String> changes(String text);

    /// The names that the text gives to somebody or something, such as `Ann Lee` or `Gloucester City Council`, in
    /// order:
    /// each as it is written. None unless the reader knows names.
    default List<String> properNames(String text) {
        return List.of();
    }
}
