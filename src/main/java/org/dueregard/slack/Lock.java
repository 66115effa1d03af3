package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Locks text with AES-GCM (NIST SP 800-38D) under one key, each time with a new nonce, which stands before it.
final class Lock {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    /// What was locked is not what it was, or was locked with another key.
    static final class BrokenException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        BrokenException(GeneralSecurityException cause) {
            super("The Slack tokens cannot be read with the key in DUEREGARD_SLACK_KEY.", cause);
        }
    }

    /// @param key 32 bytes in Base64
    Lock(String key, SecureRandom random) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "AES");
        this.random = random;
    }

    byte[] lock(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8), 0);
        byte[] all = java.util.Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
        System.arraycopy(locked, 0, all, NONCE_BYTES, locked.length);
        return all;
    }

    /// @throws BrokenException if it was changed, or locked with another key
    String open(byte[] locked) {
        byte[] nonce = java.util.Arrays.copyOf(locked, NONCE_BYTES);
        return new String(run(Cipher.DECRYPT_MODE, nonce, locked, Math.min(NONCE_BYTES, locked.length)), UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException broken) {
            throw new BrokenException(broken);
        }
    }
}
