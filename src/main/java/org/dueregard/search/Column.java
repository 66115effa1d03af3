package org.dueregard.search;

import java.io.IOException;
import org.apache.lucene.index.SortedSetDocValues;

/// The values of one facet in one part of the index, and how many results have each.
final class Column {
    private final Labels labels;
    private final SortedSetDocValues values;
    final int[] counts;
    private final int[] lastCounted;

    Column(Labels labels, SortedSetDocValues values) {
        this.labels = labels;
        this.values = values;
        this.counts = new int[labels.words.length];
        this.lastCounted = new int[counts.length];
    }

    /// @param results the number of the result that each document is part of
    void count(int[] docs, int[] results, int most) throws IOException {
        char[] numbers = labels.numbers;
        if (numbers == null) countSome(docs, results, most);
        else countOne(numbers, docs, results, most);
    }

    private void countOne(char[] numbers, int[] docs, int[] results, int most) {
        for (int i = 0; i < most; i++) {
            int number = numbers[docs[i]];
            if (number > 0) count(number - 1, results[i]);
        }
    }

    private void countSome(int[] docs, int[] results, int most) throws IOException {
        for (int i = 0; i < most; i++) {
            if (!values.advanceExact(docs[i])) continue;
            for (int left = values.docValueCount(); left > 0; left--) count((int) values.nextOrd(), results[i]);
        }
    }

    private void count(int value, int result) {
        if (lastCounted[value] == result) return;
        lastCounted[value] = result;
        counts[value]++;
    }

    /// The word of a value.
    String word(int value) {
        return labels.words[value];
    }
}
