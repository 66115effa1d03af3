package org.dueregard.search;

/// The values of one facet in one part of the index, and how many results have each.
final class Column {
    private final Labels labels;
    final int[] counts;
    private final int[] lastCounted;

    Column(Labels labels) {
        this.labels = labels;
        this.counts = new int[labels.words.length];
        this.lastCounted = new int[counts.length];
    }

    /// @param results the number of the result that each document is part of
    void count(int[] docs, int[] results, int most) {
        int[] starts = labels.starts;
        if (starts == null) countOne(labels.numbers, docs, results, most);
        else countSome(labels.numbers, starts, docs, results, most);
    }

    private void countOne(int[] numbers, int[] docs, int[] results, int most) {
        for (int i = 0; i < most; i++) {
            int number = numbers[docs[i]];
            if (number > 0) count(number - 1, results[i]);
        }
    }

    private void countSome(int[] numbers, int[] starts, int[] docs, int[] results, int most) {
        for (int i = 0; i < most; i++) {
            int end = starts[docs[i] + 1];
            for (int at = starts[docs[i]]; at < end; at++) count(numbers[at], results[i]);
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
