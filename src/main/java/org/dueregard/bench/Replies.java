package org.dueregard.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What comes back to the conversations, each of which waits for one reply at a time.
final class Replies {
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final Duration patience;

    Replies() {
        this(Duration.ofSeconds(20));
    }

    /// @param patience how long a conversation waits for a reply
    Replies(Duration patience) {
        this.patience = patience;
    }

    /// A reply that is waited for.
    final class Awaited {
        private final Script.Line line;
        private final CompletableFuture<Long> seen = new CompletableFuture<>();
        private volatile String last = "nothing";

        private Awaited(Script.Line line) {
            this.line = line;
        }

        private void said(String words) {
            last = words;
            if (words.contains(line.sign())) seen.complete(System.nanoTime());
        }

        /// When it was seen, by [System#nanoTime].
        ///
        /// @throws IllegalStateException if no reply takes what was said
        long await() throws InterruptedException {
            try {
                return seen.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException none) {
                throw new IllegalStateException(
                        "\"" + line.words() + "\" was not taken; the last reply was " + last, none);
            }
        }
    }

    /// From now on the conversation waits for this.
    Awaited expect(String conversation, Script.Line line) {
        var next = new Awaited(line);
        awaited.put(conversation, next);
        return next;
    }

    /// Something was said in a conversation.
    void said(String conversation, String words) {
        Awaited waiting = awaited.get(conversation);
        if (waiting != null) waiting.said(words);
    }

    void forget(String conversation) {
        awaited.remove(conversation);
    }
}
