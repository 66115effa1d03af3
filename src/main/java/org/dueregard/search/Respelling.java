package org.dueregard.search;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;

/// Guesses what misspelt words were meant to be: for a word that no passage has, the nearest that some have.
///
/// A word of four to seven letters may be one slip away, a longer one two. Its first letter is taken to be right, which
/// it nearly always is and which keeps the search short. Of words equally near, the one in most passages is taken.
final class Respelling {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{4,40}(?![\\p{L}\\p{N}*])");
    private static final int LONG = 8;
    private static final int MOST_WORDS = 8;

    private final IndexReader index;

    Respelling(IndexReader index) {
        this.index = index;
    }

    /// The words with those put right that are not known; empty if nothing was.
    String meant(String words) throws IOException {
        Terms known = MultiTerms.getTerms(index, Documents.PLAIN);
        if (known == null) return "";
        StringBuilder meant = new StringBuilder();
        Matcher word = WORD.matcher(words);
        for (int read = 0; word.find() && read < MOST_WORDS; read++) {
            String right = isKnown(word.group()) ? word.group() : nearest(word.group(), known);
            word.appendReplacement(meant, Matcher.quoteReplacement(right));
        }
        word.appendTail(meant);
        return meant.toString().equals(words) ? "" : meant.toString();
    }

    private boolean isKnown(String word) throws IOException {
        if (index.docFreq(new Term(Documents.PLAIN, word.toLowerCase(Locale.ROOT))) > 0) return true;
        for (String stem : Tokens.stems(word)) {
            if (index.docFreq(new Term(Documents.TEXT, stem)) == 0) return false;
        }
        return true;
    }

    private String nearest(String word, Terms known) throws IOException {
        Term wrong = new Term(Documents.PLAIN, word.toLowerCase(Locale.ROOT));
        var near = new FuzzyTermsEnum(known, wrong, word.length() < LONG ? 1 : 2, 1, true);
        var likeness = near.attributes().addAttribute(BoostAttribute.class);
        String best = word;
        double most = 0;
        while (near.next() != null) {
            double worth = likeness.getBoost() + near.docFreq() / (10. * index.maxDoc());
            if (worth > most) {
                most = worth;
                best = near.term().utf8ToString();
            }
        }
        return best;
    }
}
