package org.dueregard.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Makes short ids of what tells one message from another: the same parts give the same id.
///
/// Activities are told apart by channel, conversation and id, compared exactly (protocol-activity.md, A2032 and A2033).
final class Ids {
    private static final int CHARS = 22;

    private Ids() {}

    static String of(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, CHARS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(Activity activity) {
        return of(activity.channelId(), activity.conversation(), activity.id());
    }
}
