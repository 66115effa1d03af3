package org.dueregard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.dueregard.ingest.Source.Row;
import org.dueregard.ingest.Source.Table;
import org.dueregard.ingest.Source.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages are drawn here as browsers draw them: in pixels, made smaller to points, and smaller yet where a table is
/// wide.
class PdfTest {
    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final float SIZE = 16;
    private static final float LINE = 19;
    private static final float PARAGRAPH = 35;

    private interface Drawing {
        void on(Paper paper) throws IOException;
    }

    /// Draws from the top down; lengths are pixels.
    private static final class Paper {
        private final PDPageContentStream stream;
        private float down = 40;

        Paper(PDPageContentStream stream) {
            this.stream = stream;
        }

        Paper text(float left, float below, String text) throws IOException {
            down += below;
            stream.beginText();
            stream.setFont(FONT, SIZE);
            stream.setTextMatrix(new Matrix(1, 0, 0, -1, left, down));
            stream.showText(text);
            stream.endText();
            return this;
        }

        /// A filled circle, as browsers draw the mark of a list's entry.
        Paper dot(float left) throws IOException {
            float r = 2.5f;
            float k = r * 0.55f;
            float y = down + PARAGRAPH - 5;
            stream.moveTo(left + r, y);
            stream.curveTo(left + r, y + k, left + k, y + r, left, y + r);
            stream.curveTo(left - k, y + r, left - r, y + k, left - r, y);
            stream.curveTo(left - r, y - k, left - k, y - r, left, y - r);
            stream.curveTo(left + k, y - r, left + r, y - k, left + r, y);
            stream.fill();
            return this;
        }

        Paper box(float left, float top, float right, float foot) throws IOException {
            stream.addRect(left, top, right - left, foot - top);
            stream.stroke();
            return this;
        }
    }

    private static List<Source.Block> read(float scale, Drawing... pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (Drawing drawing : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var stream = new PDPageContentStream(document, page)) {
                    stream.transform(new Matrix(
                            scale, 0, 0, -scale, 0, page.getMediaBox().getHeight()));
                    drawing.on(new Paper(stream));
                }
            }
            document.save(bytes);
        }
        return ((Reading.Read) Reading.read("a.pdf", bytes.toByteArray()))
                .source()
                .blocks();
    }

    private static List<String> texts(List<Source.Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Text text ? text.text() : "")
                .toList();
    }

    @ParameterizedTest
    @ValueSource(floats = {0.75f, 0.42f})
    void paragraphsStayApartHoweverSmallThePageIsMade(float scale) throws IOException {
        var blocks = read(
                scale,
                paper -> paper.text(50, 0, "We asked everybody who uses the day centre in Bridge Street")
                        .text(50, LINE, "what they would miss, and most of them said company.")
                        .text(50, PARAGRAPH, "Transport came second in what they said.")
                        .text(50, PARAGRAPH, "Lunch came third, and the hairdresser who comes on Fridays"));

        assertEquals(
                List.of(
                        "We asked everybody who uses the day centre in Bridge Street what they would miss, and most of them said company.",
                        "Transport came second in what they said.",
                        "Lunch came third, and the hairdresser who comes on Fridays"),
                texts(blocks));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.75f, 0.42f})
    void aListsEntryGoesOnInItsSecondLineHoweverSmallThePageIsMade(float scale) throws IOException {
        var blocks = read(
                scale,
                paper -> paper.text(50, 0, "These groups were asked by our partners in the spring of 2025:")
                        .dot(75)
                        .text(90, PARAGRAPH, "Parents of disabled children who come to the short")
                        .text(90, LINE, "breaks scheme, and their brothers and sisters")
                        .dot(75)
                        .text(90, PARAGRAPH, "Carers"));

        assertEquals(
                List.of(
                        "These groups were asked by our partners in the spring of 2025:",
                        "Parents of disabled children who come to the short breaks scheme, and their brothers and sisters",
                        "Carers"),
                texts(blocks));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.75f, 0.42f})
    void aRowThatTheFootOfThePageCutsIsOneRow(float scale) throws IOException {
        var blocks = read(
                scale,
                paper -> paper.text(60, 20, "Age")
                        .text(310, 0, "Fewer older people will come, since the bus")
                        .box(50, 40, 300, 90)
                        .box(300, 40, 700, 90),
                paper -> paper.text(310, 20, "stops at six.")
                        .box(50, 40, 300, 90)
                        .box(300, 40, 700, 90));

        List<Row> rows = ((Table) blocks.getFirst()).rows();
        assertEquals(1, rows.size());
        assertEquals("Age", rows.getFirst().cells().getFirst().text());
        assertEquals(
                "Fewer older people will come, since the bus stops at six.",
                rows.getFirst().cells().getLast().text());
    }
}
