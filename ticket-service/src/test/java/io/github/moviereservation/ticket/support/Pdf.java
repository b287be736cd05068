package io.github.moviereservation.ticket.support;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as another program reads it, page by page. */
public record Pdf(List<String> texts, List<String> qrCodes) {

    private static final int DPI = 150;

    public static Pdf withCodes(byte[] content) throws IOException, NotFoundException {
        var codes = new ArrayList<String>();
        try (var document = Loader.loadPDF(content)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var image = renderer.renderImageWithDPI(page, DPI);
                var width = image.getWidth();
                var height = image.getHeight();
                var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
                codes.add(new MultiFormatReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText());
            }
        }
        return new Pdf(textsOf(content), codes);
    }

    /** Each page's words, with single spaces between them. */
    public static List<String> textsOf(byte[] content) throws IOException {
        var texts = new ArrayList<String>();
        try (var document = Loader.loadPDF(content)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document).replaceAll("\\s+", " ").strip());
            }
        }
        return texts;
    }
}
