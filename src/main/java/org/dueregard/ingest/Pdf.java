package org.dueregard.ingest;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.dueregard.ingest.Refusal.RefusedException;
import org.dueregard.ingest.Source.Block;

/// Reads a PDF by where its words stand on the page.
final class Pdf {
    private static final int MOST_PAGES = 1_000;

    private Pdf() {}

    static List<Block> read(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(
                bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(400_000_000).streamCache)) {
            if (document.getNumberOfPages() > MOST_PAGES) throw new RefusedException(Refusal.HUGE);
            return PdfLayout.read(document);
        } catch (InvalidPasswordException locked) {
            throw new RefusedException(Refusal.PASSWORD);
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof RefusedException refused ? refused : new RefusedException(Refusal.CORRUPT);
        }
    }
}
