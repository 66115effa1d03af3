package org.dueregard.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final int ALL = 2_000;
    private static final int DIMENSIONS = 32;
    private static final int SEED = 7;

    private final List<float[]> vectors = vectors();

    @Test
    void comparingEachGivesTheTruthAndTheGraphNearlyAllOfIt() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            fill(directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                float[] asked = Directions.unit(random(new Random(SEED + 1)));

                List<Integer> truth = truth(asked);

                assertEquals(truth, docs(new Nearest(searcher, ALL).find(asked, MatchAllDocsQuery.INSTANCE, 100)));
                List<Integer> graph = docs(new Nearest(searcher, ALL - 1).find(asked, MatchAllDocsQuery.INSTANCE, 100));
                assertTrue(graph.stream().filter(truth::contains).count() >= 90, () -> "seed " + SEED + ": " + graph);
            }
        }
    }

    @Test
    void theScoreTellsTheLikeness() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            fill(directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                float[] same = vectors.get(42);

                ScoreDoc first =
                        new Nearest(new IndexSearcher(reader)).find(same, MatchAllDocsQuery.INSTANCE, 1).scoreDocs[0];

                assertEquals(42, first.doc);
                assertEquals(1, Nearest.likeness(first.score), 1e-5);
            }
        }
    }

    private void fill(Directory directory) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setCodec(new Formats()))) {
            for (float[] vector : vectors) {
                Document document = new Document();
                document.add(Documents.vector(vector));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private List<Integer> truth(float[] asked) {
        return IntStream.range(0, ALL)
                .boxed()
                .sorted((one, other) -> Double.compare(dot(asked, vectors.get(other)), dot(asked, vectors.get(one))))
                .limit(100)
                .toList();
    }

    private static List<Integer> docs(TopDocs found) {
        return Arrays.stream(found.scoreDocs).map(hit -> hit.doc).toList();
    }

    private static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }

    private static List<float[]> vectors() {
        Random random = new Random(SEED);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < ALL; i++) vectors.add(Directions.unit(random(random)));
        return vectors;
    }

    private static float[] random(Random random) {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) vector[i] = (float) random.nextGaussian();
        return vector;
    }
}
