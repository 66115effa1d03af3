package org.dueregard.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dueregard.ingest.Refusal.RefusedException;
import org.dueregard.ingest.Source.Format;

/// Reads a file into a [Source]. It changes nothing, fetches nothing and runs nothing that the file holds.
public final class Reading {
    static final long MOST_BYTES = 25_000_000;

    private Reading() {}

    /// What reading a file came to.
    public sealed interface Outcome {}

    public record Read(Source source) implements Outcome {}

    /// @param sentence why, and what to do about it
    public record Refused(Refusal why, String sentence) implements Outcome {}

    public static Outcome read(Path file) {
        try {
            if (!Files.isRegularFile(file)) return refused(Refusal.UNREADABLE);
            if (Files.size(file) > MOST_BYTES) return refused(Refusal.HUGE);
            return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return refused(Refusal.UNREADABLE);
        }
    }

    /// @param name the file's name; its ending must fit what the bytes are
    public static Outcome read(String name, byte[] bytes) {
        try {
            if (bytes.length > MOST_BYTES) return refused(Refusal.HUGE);
            Format format = Sniffing.format(name, bytes);
            if (!Sniffing.fits(name, format)) return wrongEnding(format);
            return whole(new Source(name, format, Sniffing.blocks(format, bytes)), bytes);
        } catch (RefusedException refused) {
            return refused(refused.why());
        }
    }

    private static Outcome whole(Source source, byte[] bytes) {
        if (source.texts().anyMatch(text -> !text.isBlank())) return new Read(source);
        boolean pictures = source.format() == Format.PDF || hasPictures(source.format(), bytes);
        return refused(pictures ? Refusal.PICTURES : Refusal.EMPTY);
    }

    private static boolean hasPictures(Format format, byte[] bytes) {
        return switch (format) {
            case DOCX -> new Zipped(bytes).names().anyMatch(name -> name.startsWith("word/media/"));
            case ODT -> new Zipped(bytes).names().anyMatch(name -> name.matches("Pictures/.+"));
            case HTML -> new String(bytes, StandardCharsets.ISO_8859_1).contains("<img");
            case TEXT, PDF -> false;
        };
    }

    private static Outcome refused(Refusal why) {
        return new Refused(why, why.sentence());
    }

    private static Outcome wrongEnding(Format format) {
        return new Refused(
                Refusal.WRONG_ENDING, Refusal.WRONG_ENDING.sentence().replace("{ending}", Sniffing.ending(format)));
    }
}
