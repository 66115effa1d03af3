package org.dueregard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that cannot be read each get a sentence that says what to do.
class RefusalsTest {
    private static final String BODY = "<w:document xmlns:w=\"urn:w\"><w:body>%s</w:body></w:document>";

    @TempDir
    Path folder;

    private static void assertRefused(Refusal why, String name, byte[] bytes) {
        var refused = assertInstanceOf(Reading.Refused.class, Reading.read(name, bytes), name);
        assertEquals(why, refused.why());
        assertTrue(refused.sentence().endsWith("."), refused.sentence());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(Refusal.EMPTY, "a.txt", new byte[0]);
        assertRefused(Refusal.EMPTY, "a.txt", Packing.utf8(" \n\t\n"));
        assertRefused(Refusal.EMPTY, "a.docx", Packing.docx(BODY.formatted("<w:p/>")));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        var refused = assertInstanceOf(Reading.Refused.class, Reading.read(folder.resolve("none.txt")));

        assertEquals(Refusal.UNREADABLE, refused.why());
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
        Path huge = folder.resolve("huge.txt");
        try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(Reading.MOST_BYTES + 1);
        }

        var refused = assertInstanceOf(Reading.Refused.class, Reading.read(huge));

        assertEquals(Refusal.HUGE, refused.why());
        assertEquals(Reading.MOST_BYTES + 1, Files.size(huge));
    }

    @Test
    void aFileWithMoreTextThanAFormCouldHoldIsRefused() {
        assertRefused(Refusal.HUGE, "a.txt", Packing.utf8("Many words in a line. ".repeat(50_000)));
    }

    @Test
    void aZipBombIsRefused() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("word/document.xml", new byte[30_000_000]);

        assertRefused(Refusal.BOMB, "a.docx", Packing.zip(parts));
    }

    @Test
    void aZipOfVeryManyEntriesIsRefused() {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 2_100; i++) parts.put("word/" + i + ".xml", new byte[0]);

        assertRefused(Refusal.BOMB, "a.docx", Packing.zip(parts));
    }

    @Test
    void anXmlBombIsRefused() {
        String bomb = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                + BODY.formatted("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>");

        assertRefused(Refusal.UNSAFE, "a.docx", Packing.docx(bomb));
    }

    @Test
    void anEntityThatWouldReadAFileIsRefused() {
        String thief = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + BODY.formatted("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>");

        assertRefused(Refusal.UNSAFE, "a.docx", Packing.docx(thief));
    }

    @Test
    void veryDeepXmlIsRefused() {
        assertRefused(
                Refusal.UNSAFE, "a.docx", Packing.docx(BODY.formatted("<w:x>".repeat(1_000) + "</w:x>".repeat(1_000))));
    }

    @Test
    void damagedFilesAreRefused() {
        assertRefused(Refusal.CORRUPT, "a.docx", Packing.docx("<w:document xmlns:w=\"urn:w\"><w:body>"));
        assertRefused(Refusal.CORRUPT, "a.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        assertRefused(Refusal.CORRUPT, "a.pdf", Packing.utf8("%PDF-1.7 and then nothing"));
    }

    @Test
    void aFileWithAPasswordIsRefused() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("META-INF/manifest.xml", Packing.utf8("<m><encryption-data/></m>"));
        parts.put("content.xml", new byte[] {1, 2, 3});

        assertRefused(Refusal.PASSWORD, "a.odt", Packing.zip(parts));
        assertRefused(Refusal.PASSWORD, "a.pdf", lockedPdf());
        assertRefused(Refusal.OLD, "a.docx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
    }

    private static byte[] lockedPdf() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aFileOfPicturesOnlyIsRefused() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("word/document.xml", Packing.utf8(BODY.formatted("<w:p/>")));
        parts.put("word/media/image1.png", new byte[] {1});
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }

        assertRefused(Refusal.PICTURES, "a.docx", Packing.zip(parts));
        assertRefused(Refusal.PICTURES, "a.pdf", bytes.toByteArray());
        assertRefused(Refusal.PICTURES, "a.html", Packing.utf8("<html><body><img src=\"x.png\"></body></html>"));
    }

    @Test
    void aFileWithTheWrongEndingIsRefusedWithTheRightOne() {
        byte[] docx = Packing.docx(BODY.formatted("<w:p><w:r><w:t>Words</w:t></w:r></w:p>"));

        var refused = assertInstanceOf(Reading.Refused.class, Reading.read("a.odt", docx));

        assertEquals(Refusal.WRONG_ENDING, refused.why());
        assertTrue(refused.sentence().contains(".docx"), refused.sentence());
    }

    @Test
    void aFileOfNoKnownKindIsRefused() {
        assertRefused(Refusal.UNKNOWN, "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        assertRefused(
                Refusal.UNKNOWN,
                "a.xlsx",
                Packing.zip(new LinkedHashMap<>(java.util.Map.of("xl/workbook.xml", new byte[0]))));
    }
}
