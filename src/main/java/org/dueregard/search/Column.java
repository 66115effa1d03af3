package org.dueregard.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/// The values of one facet in one part of the index, and how many results have each. Where no document has two, the
/// reading is much shorter.
final class Column {
    private final SortedSetDocValues values;
    private final @Nullable SortedDocValues single;
    final int[] counts;
    private final int[] lastCounted;

    Column(SortedSetDocValues values) {
        this.values = values;
        this.single = DocValues.unwrapSingleton(values);
        this.counts = new int[(int) values.getValueCount()];
        this.lastCounted = new int[counts.length];
    }

    /// @param results the number of the result that each document is part of
    void count(int[] docs, int[] results, int most) throws IOException {
        if (single == null) countSome(docs, results, most);
        else countOne(single, docs, results, most);
    }

    private void countOne(SortedDocValues single, int[] docs, int[] results, int most) throws IOException {
        for (int i = 0; i < most; i++) {
            if (single.advanceExact(docs[i])) count(single.ordValue(), results[i]);
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
}
