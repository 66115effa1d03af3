package org.dueregard.nlp;

import java.util.ArrayList;
import java.util.List;

/// Finds the names in a sentence: words in a row that the tagger takes for names and that begin with a capital.
final class ProperNames {
    private ProperNames() {}

    static List<String> of(List<Tools.Tagged> words) {
        var names = new ArrayList<String>();
        var name = new ArrayList<String>();
        for (Tools.Tagged word : words) {
            if (isName(word)) {
                name.add(word.form());
            } else {
                if (!name.isEmpty()) names.add(String.join(" ", name));
                name.clear();
            }
        }
        if (!name.isEmpty()) names.add(String.join(" ", name));
        return names;
    }

    private static boolean isName(Tools.Tagged word) {
        return word.tag().equals("PROPN")
                && Character.isUpperCase(word.form().charAt(0))
                && word.form().chars().anyMatch(Character::isLowerCase);
    }
}
