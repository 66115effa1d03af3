package org.dueregard.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dueregard.guide.TextVectors;

/// Vectors that a test can foresee: each direction is a subject, and a text points to the subjects it names.
final class Directions implements TextVectors {
    private static final List<List<String>> SUBJECTS = List.of(
            List.of("library", "libraries", "reading room"),
            List.of("parking", "motorists", "car park", "drivers"),
            List.of("swim", "pool", "bathing"),
            List.of("consult", "consultation", "hear from people"));

    /// The passages and queries that were asked for, so that a test can count them.
    final Map<String, Integer> asked = new java.util.concurrent.ConcurrentHashMap<>();

    /// Whether queries are answered, or must be asked again when the model is loaded.
    volatile boolean isLoaded = true;

    @Override
    public Optional<float[]> query(String text) {
        return isLoaded ? Optional.of(passage(text)) : Optional.empty();
    }

    @Override
    public float[] passage(String text) {
        asked.merge(text, 1, Integer::sum);
        float[] vector = new float[SUBJECTS.size() + 1];
        vector[SUBJECTS.size()] = .1f;
        String lower = text.toLowerCase(Locale.UK);
        for (int i = 0; i < SUBJECTS.size(); i++) {
            if (SUBJECTS.get(i).stream().anyMatch(lower::contains)) vector[i] = 1;
        }
        return unit(vector);
    }

    @Override
    public int dimensions() {
        return SUBJECTS.size() + 1;
    }

    static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) squares += value * value;
        for (int i = 0; i < vector.length; i++) vector[i] /= (float) Math.sqrt(squares);
        return vector;
    }
}
