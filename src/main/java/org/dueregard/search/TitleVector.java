package org.dueregard.search;

/// What a title means, in one byte for each number of its vector: it is read with its passage and only compared.
final class TitleVector {
    static final TitleVector UNKNOWN = new TitleVector(new byte[0]);

    private static final int ONE = Byte.MAX_VALUE;

    /// The likeness of a title that has nothing to do with what is asked, about.
    private static final double USUAL = .6;

    private final byte[] bytes;

    /// @param bytes from -127 to 127; none if it is not known
    TitleVector(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param vector with length 1
    static TitleVector of(float[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Math.round(vector[i] * ONE);
        return new TitleVector(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /// How much nearer it is to a vector than most titles are, from -.2 to .3 as a rule; 0 if one of them is not
    /// known.
    double nearness(float[] other) {
        if (bytes.length == 0 || other.length != bytes.length) return 0;
        double product = 0;
        for (int i = 0; i < bytes.length; i++) product += bytes[i] * other[i];
        return product / ONE - USUAL;
    }
}
