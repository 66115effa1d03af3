package org.dueregard.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dueregard.ingest.Refusal.RefusedException;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Format;

/// Tells what a file is from its first bytes, never from its name alone.
final class Sniffing {
    private static final Set<String> TEXTS = Set.of("txt", "text", "md", "markdown");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
    private static final Set<String> PACKED = Set.of("docx", "odt", "pdf");

    private Sniffing() {}

    static Format format(String name, byte[] bytes) {
        if (bytes.length == 0) throw new RefusedException(Refusal.EMPTY);
        if (starts(bytes, "%PDF-")) return Format.PDF;
        if (starts(bytes, "PK\u0003\u0004")) return packed(bytes);
        if (starts(bytes, "\u00d0\u00cf\u0011\u00e0")) throw new RefusedException(Refusal.OLD);
        String ending = ending(name);
        if (PACKED.contains(ending) && !isText(bytes)) throw new RefusedException(Refusal.CORRUPT);
        if (!isText(bytes)) throw new RefusedException(Refusal.UNKNOWN);
        return isPage(bytes) || PAGES.contains(ending) ? Format.HTML : Format.TEXT;
    }

    private static Format packed(byte[] bytes) {
        var zip = new Zipped(bytes);
        if (zip.has("word/document.xml")) return Format.DOCX;
        if (zip.has("content.xml") && zip.has("META-INF/manifest.xml")) return Format.ODT;
        throw new RefusedException(Refusal.UNKNOWN);
    }

    private static boolean starts(byte[] bytes, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if (bytes[i] != wanted[i]) return false;
        return true;
    }

    private static boolean isPage(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        return head.strip()
                .toLowerCase(Locale.ROOT)
                .matches("(?s)(?:\\W*<\\?xml[^>]*>\\s*)?\\W*<(?:!doctype html|html|head|body).*");
    }

    private static boolean isText(byte[] bytes) {
        for (byte each : bytes) if (each == 0) return false;
        return true;
    }

    static boolean fits(String name, Format format) {
        String ending = ending(name);
        return switch (format) {
            case TEXT -> TEXTS.contains(ending);
            case HTML -> PAGES.contains(ending) || TEXTS.contains(ending);
            case DOCX -> ending.equals("docx");
            case ODT -> ending.equals("odt");
            case PDF -> ending.equals("pdf");
        };
    }

    static String ending(Format format) {
        return switch (format) {
            case TEXT -> ".txt";
            case HTML -> ".html";
            case DOCX -> ".docx";
            case ODT -> ".odt";
            case PDF -> ".pdf";
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static List<Block> blocks(Format format, byte[] bytes) {
        return switch (format) {
            case TEXT -> PlainText.read(decode(bytes));
            case HTML -> Html.read(bytes);
            case DOCX -> Docx.read(new Zipped(bytes));
            case ODT -> Odt.read(new Zipped(bytes));
            case PDF -> Pdf.read(bytes);
        };
    }

    /// UTF-8, or else the code page that Windows uses in western Europe.
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
