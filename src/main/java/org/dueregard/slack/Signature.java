package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Proves that a request comes from Slack and is fresh, by the rule at
/// https://docs.slack.dev/authentication/verifying-requests-from-slack.
///
/// The age is limited on both sides, so that nothing stamped in the future can be kept and sent later.
final class Signature {
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final String secret;

    Signature(String secret) {
        if (secret.isEmpty()) throw new IllegalArgumentException("A signature needs a secret");
        this.secret = secret;
    }

    /// @param timestamp the header `X-Slack-Request-Timestamp`
    /// @param signature the header `X-Slack-Signature`
    /// @param body      the bytes as they came
    /// @throws RefusedException if it is not signed, not by Slack, or not now
    void check(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        if (timestamp == null || signature == null) throw RefusedException.unsigned("The request is not signed.");
        if (!SECONDS.matcher(timestamp).matches()) throw RefusedException.unsigned("The time stamp is not a time.");
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (age.abs().compareTo(WINDOW) > 0) throw RefusedException.unsigned("The request is not of this moment.");
        byte[] expected = sign(timestamp, body).getBytes(US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.getBytes(UTF_8)))
            throw RefusedException.unsigned("The signature is not right.");
    }

    /// The signature that Slack would give.
    String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HmacSHA256", missing);
        }
    }
}
