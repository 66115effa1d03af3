package org.dueregard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Kind;

/// Made-up past answers in any number, from sentences that there are: the same each time, no two alike.
///
/// @param sentences    to choose from
/// @param vectors      their vectors, in the same order
/// @param groups       ids of groups to be about
/// @param changes      ids of kinds of change to be about
public record MadePassages(List<String> sentences, List<float[]> vectors, List<String> groups, List<String> changes) {
    private static final int SENTENCES = 5;
    private static final int SCATTERED = 8;

    /// An answer is also found by the words of its question.
    private static final List<String> QUESTIONS = List.of(
            "What do you know about the people who use the service?",
            "What evidence did you use?",
            "Who did you consult, and what did they say?",
            "What is the negative effect on this group?",
            "What is the positive effect on this group?",
            "What will you do to make the effect smaller?",
            "Who will do it, and by when?");

    /// How far a vector is blown off course, so that no two are alike.
    private static final float NOISE = .02f;

    public MadePassages {
        sentences = List.copyOf(sentences);
        vectors = List.copyOf(vectors);
        groups = List.copyOf(groups);
        changes = List.copyOf(changes);
    }

    /// The passage with this number.
    public Passage passage(int number) {
        List<String> chosen = chosen(number).stream().map(sentences::get).toList();
        var random = new Random(number);
        return new Passage(
                "assessment/made-" + number + "/effect",
                Kind.PAST,
                "Case " + number + ": " + firstWords(chosen.getFirst()),
                String.join(" ", chosen),
                List.of(QUESTIONS.get(number % QUESTIONS.size())),
                Set.of(groups.get(random.nextInt(groups.size()))),
                Set.of(changes.get(random.nextInt(changes.size()))),
                "effect",
                "Made for measuring",
                (2010 + random.nextInt(16)) + "-03-31",
                "",
                "Council " + number % 300,
                "made",
                "made-" + number);
    }

    /// The vector of the passage with this number: the middle of its sentences', and a little off it. Its length is 1.
    public float[] vector(int number) {
        var random = new Random(number);
        float[] sum = new float[vectors.getFirst().length];
        for (int sentence : chosen(number)) {
            for (int i = 0; i < sum.length; i++) sum[i] += vectors.get(sentence)[i];
        }
        for (int i = 0; i < sum.length; i++) sum[i] += NOISE * SENTENCES * (float) random.nextGaussian();
        return unit(sum);
    }

    private List<Integer> chosen(int number) {
        var random = new Random(31L * number + 7);
        return IntStream.generate(() -> random.nextInt(sentences.size()))
                .limit(SENTENCES)
                .boxed()
                .toList();
    }

    private static String firstWords(String sentence) {
        return String.join(" ", List.of(sentence.split(" ")).subList(0, Math.min(6, sentence.split(" ").length)));
    }

    private static float[] unit(float[] vector) {
        double length = 0;
        for (float each : vector) length += each * each;
        float scale = (float) (1 / Math.sqrt(length));
        for (int i = 0; i < vector.length; i++) vector[i] *= scale;
        return vector;
    }

    /// Queries of two or three words that stand in one sentence, the same each time for the same seed.
    public List<String> queries(int most, long seed) {
        var random = new Random(seed);
        var queries = new ArrayList<String>();
        while (queries.size() < most) {
            List<String> words = words(sentences.get(random.nextInt(sentences.size())));
            if (words.size() < 3) continue;
            int first = random.nextInt(words.size() - 2);
            queries.add(String.join(" ", words.subList(first, first + 2 + random.nextInt(2))));
        }
        return queries;
    }

    /// Queries of one word from each of eight sentences, so that hardly a passage has them all.
    public List<String> scattered(int most, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, most)
                .mapToObj(_ -> IntStream.generate(() -> random.nextInt(sentences.size()))
                        .mapToObj(sentence -> words(sentences.get(sentence)))
                        .filter(words -> !words.isEmpty())
                        .limit(SCATTERED)
                        .map(words -> words.get(random.nextInt(words.size())))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> words(String sentence) {
        return Stream.of(sentence.split(" "))
                .map(word -> word.replaceAll("[^A-Za-z-]", ""))
                .filter(word -> word.length() > 4)
                .toList();
    }
}
