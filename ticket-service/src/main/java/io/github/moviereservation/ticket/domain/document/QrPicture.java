package io.github.moviereservation.ticket.domain.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;

/** A QR code as rectangles: sharp at every size, and no picture library is needed. */
final class QrPicture {

    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);

    private QrPicture() {}

    /** @param x of its lower left corner, as {@code y}, in points */
    static void draw(PdfContentByte canvas, String text, float x, float y, float size) {
        var modules = modules(text);
        var step = size / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    canvas.rectangle(x + column * step, y + size - (row + 1) * step, step, step);
                }
            }
        }
        canvas.fill();
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalStateException("No code is too long for a QR code", e);
        }
    }
}
