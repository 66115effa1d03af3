package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/// Reads what was typed into the search box: words, `"phrases"` and the beginnings of words, as in `libr*`.
///
/// There is no such thing as a wrong query: what cannot be read as one of these is read as plain words.
final class KeywordQuery {
    private static final Pattern PART =
            Pattern.compile("\"(?<phrase>[^\"]+)\"|(?<prefix>[\\p{L}\\p{N}]{2,30})\\*|(?<word>[^\\s\"]+)|\"");
    private static final int MOST_ENDINGS = 60;
    private static final int MOST_PREFIXES = 3;
    private static final int MOST_CHARS = 1_000;

    private final IndexReader index;
    private final Synonyms synonyms;

    KeywordQuery(IndexReader index, Synonyms synonyms) {
        this.index = index;
        this.synonyms = synonyms;
    }

    /// The parts as queries; empty if nothing can be looked for, as in "the" or "?!".
    List<Query> parts(String words) throws IOException {
        List<Query> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int prefixes = 0;
        Matcher part = PART.matcher(words.length() > MOST_CHARS ? words.substring(0, MOST_CHARS) : words);
        while (part.find()) {
            String phrase = part.group("phrase");
            String prefix = part.group("prefix");
            String word = part.group("word");
            if (phrase != null) addPhrase(phrase, parts);
            else if (prefix != null && prefixes++ < MOST_PREFIXES) parts.add(prefix(prefix.toLowerCase(Locale.ROOT)));
            else
                plain.append(prefix != null ? prefix : word != null ? word : "").append(' ');
        }
        synonyms.clauses(Tokens.of(plain.toString())).forEach(clause -> parts.add(both(clause)));
        return parts.stream().distinct().limit(Weights.MOST_CLAUSES).toList();
    }

    static Query joined(List<Query> parts, Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, occur));
        return query.build();
    }

    private static void addPhrase(String phrase, List<Query> parts) {
        QueryBuilder builder = new QueryBuilder(Tokens.ENGLISH);
        Query text = builder.createPhraseQuery(Documents.TEXT, phrase);
        Query also = builder.createPhraseQuery(Documents.ALSO, phrase);
        if (text != null && also != null) parts.add(new DisjunctionMaxQuery(List.of(text, also), 0));
    }

    private static Query both(Clause clause) {
        return new DisjunctionMaxQuery(List.of(clause.in(Documents.TEXT), clause.in(Documents.ALSO)), 0);
    }

    /// Any word of the index with that beginning, by its stem.
    private Query prefix(String prefix) throws IOException {
        Set<String> stems = new LinkedHashSet<>(Tokens.stems(prefix));
        Terms words = MultiTerms.getTerms(index, Documents.PLAIN);
        if (words != null) {
            TermsEnum each = words.iterator();
            boolean more = each.seekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END;
            while (more
                    && stems.size() < MOST_ENDINGS
                    && each.term().utf8ToString().startsWith(prefix)) {
                stems.addAll(Tokens.stems(each.term().utf8ToString()));
                more = each.next() != null;
            }
        }
        return joined(stems.stream().map(stem -> both(Clause.word(stem, stem))).toList(), Occur.SHOULD);
    }
}
