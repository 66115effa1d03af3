package org.dueregard.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.dueregard.guide.Passages.Facet;
import org.jspecify.annotations.Nullable;

/// The values of a facet in a part of the index, by the numbers that stand for them there, and the numbers that each
/// document has. In memory these are read several times as fast as in the index.
final class Labels {
    private static final PerPart<Map<Facet, Labels>> KEPT = new PerPart<>(Labels::read);

    final String[] words;

    /// One document's after the other's. Where no document has two, they stand by document: 0 for none, else the number
    /// and 1.
    final int[] numbers;

    /// Where the numbers of each document begin, and after the last where they end; `null` where no document has two.
    final int @Nullable [] starts;

    private Labels(String[] words, int[] numbers, int @Nullable [] starts) {
        this.words = words;
        this.numbers = numbers;
        this.starts = starts;
    }

    static Map<Facet, Labels> of(LeafReader part) throws IOException {
        return KEPT.of(part);
    }

    private static Map<Facet, Labels> read(LeafReader part) throws IOException {
        Map<Facet, Labels> labels = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) labels.put(facet, read(values(part, facet), part.maxDoc()));
        return labels;
    }

    private static SortedSetDocValues values(LeafReader part, Facet facet) throws IOException {
        return DocValues.getSortedSet(part, Documents.field(facet));
    }

    private static Labels read(SortedSetDocValues values, int documents) throws IOException {
        String[] words = words(values);
        if (words.length == 0) return new Labels(words, new int[0], null);
        SortedDocValues single = DocValues.unwrapSingleton(values);
        return single == null
                ? severalEach(words, values, documents)
                : new Labels(words, oneEach(single, documents), null);
    }

    private static int[] oneEach(SortedDocValues values, int documents) throws IOException {
        int[] numbers = new int[documents];
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc())
            numbers[doc] = values.ordValue() + 1;
        return numbers;
    }

    private static Labels severalEach(String[] words, SortedSetDocValues values, int documents) throws IOException {
        int[] numbers = new int[documents];
        int[] starts = new int[documents + 1];
        int all = 0;
        for (int doc = 0; doc < documents; doc++) {
            starts[doc] = all;
            if (!values.advanceExact(doc)) continue;
            int most = values.docValueCount();
            if (all + most > numbers.length) numbers = ArrayUtil.grow(numbers, all + most);
            for (int i = 0; i < most; i++) numbers[all++] = (int) values.nextOrd();
        }
        starts[documents] = all;
        return new Labels(words, Arrays.copyOf(numbers, all), starts);
    }

    private static String[] words(SortedSetDocValues values) throws IOException {
        String[] words = new String[(int) values.getValueCount()];
        for (int i = 0; i < words.length; i++) {
            words[i] = FacetsConfig.stringToPath(values.lookupOrd(i).utf8ToString())[1];
        }
        return words;
    }
}
