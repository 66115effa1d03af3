package org.dueregard.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.dueregard.guide.Passages.Facet;
import org.jspecify.annotations.Nullable;

/// The values of a facet in a part of the index, by the numbers that stand for them there, and, where no document has
/// two, the number that each document has.
final class Labels {
    private static final PerPart<Map<Facet, Labels>> KEPT = new PerPart<>(Labels::read);

    final String[] words;

    /// By document: 0 for none, else the number and 1. In memory it is read several times as fast as in the index.
    final char @Nullable [] numbers;

    private Labels(String[] words, char @Nullable [] numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    static Map<Facet, Labels> of(LeafReader part) throws IOException {
        return KEPT.of(part);
    }

    private static Map<Facet, Labels> read(LeafReader part) throws IOException {
        Map<Facet, Labels> labels = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            SortedSetDocValues values = values(part, facet);
            labels.put(facet, new Labels(words(values), numbers(values, part.maxDoc())));
        }
        return labels;
    }

    static SortedSetDocValues values(LeafReader part, Facet facet) throws IOException {
        return DocValues.getSortedSet(part, Documents.field(facet));
    }

    private static String[] words(SortedSetDocValues values) throws IOException {
        String[] words = new String[(int) values.getValueCount()];
        for (int i = 0; i < words.length; i++) {
            words[i] = FacetsConfig.stringToPath(values.lookupOrd(i).utf8ToString())[1];
        }
        return words;
    }

    private static char @Nullable [] numbers(SortedSetDocValues values, int documents) throws IOException {
        if (values.getValueCount() == 0 || values.getValueCount() >= Character.MAX_VALUE) return null;
        SortedDocValues single = DocValues.unwrapSingleton(values);
        if (single == null) return null;
        char[] numbers = new char[documents];
        for (int doc = single.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = single.nextDoc())
            numbers[doc] = (char) (single.ordValue() + 1);
        return numbers;
    }
}
