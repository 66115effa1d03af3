package org.dueregard.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Cell;
import org.dueregard.ingest.Source.Row;
import org.dueregard.ingest.Source.Style;
import org.dueregard.ingest.Source.Table;
import org.dueregard.ingest.Source.Text;

/// Writes a source out again as a file of another format.
final class Packing {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Packing() {}

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] html(Source source) {
        return utf8("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title></head><body>"
                + source.blocks().stream().map(Packing::html).collect(Collectors.joining("\n")) + "</body></html>");
    }

    private static String html(Block block) {
        return switch (block) {
            case Text text ->
                switch (text.style()) {
                    case HEADING -> "<h2>" + lines(text.text(), "<br>") + "</h2>";
                    case BOLD -> "<p><b>" + lines(text.text(), "<br>") + "</b></p>";
                    case ITEM -> "<ul><li>" + lines(text.text(), "<br>") + "</li></ul>";
                    case PLAIN, MARGIN -> "<p>" + lines(text.text(), "<br>") + "</p>";
                };
            case Table table ->
                rows(
                        table,
                        "<table border=\"1\" cellpadding=\"4\" style=\"border-collapse: collapse; font-size: 7pt\">",
                        "<tr>",
                        "<td><p style=\"font-size: 7pt\">",
                        "</p><p style=\"font-size: 7pt\">",
                        "</p></td>",
                        "</tr>",
                        "</table>");
        };
    }

    static byte[] docx(Source source) {
        String body = source.blocks().stream().map(Packing::docx).collect(Collectors.joining());
        return docx("<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>");
    }

    static byte[] docx(String document) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        parts.put("word/document.xml", utf8(document));
        return zip(parts);
    }

    private static String docx(Block block) {
        return switch (block) {
            case Text text -> {
                String style = switch (text.style()) {
                    case HEADING -> "<w:pStyle w:val=\"Heading2\"/>";
                    case ITEM -> "<w:numPr><w:ilvl w:val=\"0\"/></w:numPr>";
                    case BOLD, PLAIN, MARGIN -> "";
                };
                String bold = text.style() == Style.BOLD ? "<w:rPr><w:b/></w:rPr>" : "";
                yield "<w:p><w:pPr>" + style + "</w:pPr><w:r>" + bold + "<w:t xml:space=\"preserve\">"
                        + lines(text.text(), "</w:t><w:br/><w:t xml:space=\"preserve\">") + "</w:t></w:r></w:p>";
            }
            case Table table ->
                rows(
                        table,
                        "<w:tbl>",
                        "<w:tr>",
                        "<w:tc><w:p><w:r><w:t>",
                        "</w:t></w:r></w:p><w:p><w:r><w:t>",
                        "</w:t></w:r></w:p></w:tc>",
                        "</w:tr>",
                        "</w:tbl>");
        };
    }

    static byte[] odt(Source source) {
        String body = source.blocks().stream().map(Packing::odt).collect(Collectors.joining());
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put("META-INF/manifest.xml", utf8("<manifest/>"));
        parts.put(
                "content.xml",
                utf8(
                        "<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" xmlns:table=\"urn:b\" xmlns:style=\"urn:s\" xmlns:fo=\"urn:f\">"
                                + "<office:automatic-styles><style:style style:name=\"B\"><style:text-properties fo:font-weight=\"bold\"/></style:style></office:automatic-styles>"
                                + "<office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>"));
        return zip(parts);
    }

    private static String odt(Block block) {
        return switch (block) {
            case Text text -> {
                String words = lines(text.text(), "<text:line-break/>");
                yield switch (text.style()) {
                    case HEADING -> "<text:h text:outline-level=\"2\">" + words + "</text:h>";
                    case BOLD -> "<text:p text:style-name=\"B\">" + words + "</text:p>";
                    case ITEM ->
                        "<text:list><text:list-item><text:p>" + words + "</text:p></text:list-item></text:list>";
                    case PLAIN, MARGIN -> "<text:p>" + words + "</text:p>";
                };
            }
            case Table table ->
                rows(
                        table,
                        "<table:table>",
                        "<table:table-row>",
                        "<table:table-cell><text:p>",
                        "</text:p><text:p>",
                        "</text:p></table:table-cell>",
                        "</table:table-row>",
                        "</table:table>");
        };
    }

    private static String rows(Table table, String... marks) {
        var text = new StringBuilder(marks[0]);
        for (Row row : table.rows()) {
            text.append(marks[1]);
            for (Cell cell : row.cells())
                text.append(marks[2]).append(lines(cell.text(), marks[3])).append(marks[4]);
            text.append(marks[5]);
        }
        return text.append(marks[6]).toString();
    }

    private static String lines(String text, String between) {
        return text.lines()
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .collect(Collectors.joining(between));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
