package org.dueregard.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Style;

/// Makes lines of the words on a page, and of the lines paragraphs and the rows of tables.
final class PdfLayout extends PDFTextStripper {
    private final Building building = new Building();
    private final List<Piece> line = new ArrayList<>();

    /// Words that stand together on a line.
    private record Piece(String words, float from, float to, float top, float size) {}

    private PdfLayout() {
        setSortByPosition(true);
    }

    static List<Block> read(PDDocument document) throws IOException {
        var layout = new PdfLayout();
        layout.getText(document);
        layout.endLine();
        return layout.building.blocks();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        building.page(getCurrentPageNo());
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        line.add(new Piece(
                text,
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                first.getFontSizeInPt()));
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) {
        endLine();
    }

    private void endLine() {
        if (line.isEmpty()) return;
        building.text(
                Style.PLAIN, String.join(" ", line.stream().map(Piece::words).toList()));
        line.clear();
    }
}
