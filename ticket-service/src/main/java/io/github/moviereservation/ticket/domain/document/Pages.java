package io.github.moviereservation.ticket.domain.document;

import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/** A PDF of A5 pages. */
final class Pages {

    static final float MARGIN = 36;

    private Pages() {}

    static byte[] print(String title, BiConsumer<Document, PdfWriter> content) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A5, MARGIN, MARGIN, MARGIN, MARGIN)) {
            var writer = PdfWriter.getInstance(document, bytes);
            document.addTitle(title);
            document.setDocumentLanguage("en");
            document.open();
            content.accept(document, writer);
        }
        return bytes.toByteArray();
    }
}
