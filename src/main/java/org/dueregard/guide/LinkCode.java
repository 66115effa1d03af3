package org.dueregard.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// A one-time code: ten letters and digits that are not mistaken for one another when read out, at least one of them a
/// digit so that it is no word. There are about 5 times 10 to the 14 of them.
final class LinkCode {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int HALF = LENGTH / 2;

    private LinkCode() {}

    /// @param chance must be one that cannot be foretold
    static String make(RandomGenerator chance) {
        while (true) {
            String code = chance.ints(LENGTH, 0, ALPHABET.length())
                    .mapToObj(each -> String.valueOf(ALPHABET.charAt(each)))
                    .collect(Collectors.joining());
            if (looksLikeOne(code)) return code;
        }
    }

    /// In two halves, as it is shown.
    static String shown(String code) {
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }

    /// As it was made, however it was typed.
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]+", "");
    }

    static boolean looksLikeOne(String plain) {
        return plain.length() == LENGTH
                && plain.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)
                && plain.chars().anyMatch(Character::isDigit);
    }

    /// All that is stored of it (SHA-256).
    static String hash(String plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
