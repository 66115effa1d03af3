package org.dueregard.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One word of a text.
///
/// @param form  as written
/// @param lemma its dictionary form, in lower case
/// @param tag   its part of speech (Universal Dependencies v2), for example `NOUN`
record Word(String form, String lemma, String tag) {

    private static final Set<String> MEANING = Set.of("NOUN", "PROPN", "VERB", "ADJ");

    boolean carriesMeaning() {
        return MEANING.contains(tag) && lemma.length() > 1 && Character.isLetter(lemma.charAt(0));
    }

    String lower() {
        return form.toLowerCase(Locale.ROOT);
    }

    /// The forms by which a dictionary may know it: as written, its lemma, and without the ending of a plural.
    Set<String> keys() {
        return Set.copyOf(List.of(lower(), lemma, singular(lower())));
    }

    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) return word.substring(0, word.length() - 3) + "y";
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
