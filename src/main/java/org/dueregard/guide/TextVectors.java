package org.dueregard.guide;

import java.util.Optional;

/// Turns text into vectors, so that texts of like meaning lie near each other whatever their words.
///
/// Every vector has length 1, so the dot product of two is their likeness, and equal text gives equal vectors. Safe for
/// many threads.
public interface TextVectors {

    /// The vector of a text that is stored. What is past the model's limit of length counts for nothing. It takes
    /// as long as it takes: call it in the background.
    ///
    /// @throws VectorsException if there are no vectors to be had on this computer
    float[] passage(String text);

    /// The vector of what somebody looks for, while they wait: some milliseconds, or nothing. It is empty while
    /// the model is not loaded, which this begins, and while others keep it busy: go by words this time.
    ///
    /// @throws VectorsException if there are no vectors to be had on this computer
    Optional<float[]> query(String text);

    /// How many numbers a vector has.
    int dimensions();

    /// There are no vectors to be had: go on without. The message says why, in a sentence.
    class VectorsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public VectorsException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
