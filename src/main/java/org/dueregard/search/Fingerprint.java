package org.dueregard.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.dueregard.guide.Passage;

/// Tells whether a list of passages is the one that was stored.
final class Fingerprint {
    private Fingerprint() {}

    /// The SHA-256 of all that is in the passages, in their order; the order inside sets counts for nothing.
    static String of(List<Passage> passages) {
        MessageDigest digest = sha256();
        for (Passage passage : passages) {
            List<Object> parts = List.of(
                    passage.id(),
                    passage.kind(),
                    passage.title(),
                    passage.body(),
                    passage.also(),
                    new TreeSet<>(passage.groups()),
                    new TreeSet<>(passage.changes()),
                    passage.role(),
                    passage.source(),
                    passage.date(),
                    passage.url(),
                    passage.organisation(),
                    passage.toolkit(),
                    passage.assessment(),
                    passage.standing().place(),
                    passage.standing().newer(),
                    passage.standing().worked(),
                    new TreeSet<>(passage.standing().declined()));
            parts.forEach(part -> digest.update((part + "\u0000").getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}
