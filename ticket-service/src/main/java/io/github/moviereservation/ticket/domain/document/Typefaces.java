package io.github.moviereservation.ticket.domain.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/**
 * DejaVu, embedded, has Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic letters. Chinese, Japanese and
 * Korean ones are named only: the reader brings the font. For all others stands a box, so that nothing is lost unseen.
 */
@ApplicationScoped
class Typefaces {

    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/DejaVuSans%s.ttf";
    private static final String BOX = "\u25a1";

    private final List<BaseFont> eastAsian = List.of(
            named("STSong-Light", "UniGB-UCS2-H"),
            named("HeiseiMin-W3", "UniJIS-UCS2-H"),
            named("MSung-Light", "UniCNS-UCS2-H"),
            named("HYSMyeongJo-Medium", "UniKS-UCS2-H"));

    private final BaseFont regular = embedded(DEJAVU.formatted(""));
    private final BaseFont bold = embedded(DEJAVU.formatted("-Bold"));

    Phrase text(String text, float size) {
        return phrase(regular, text, size);
    }

    Phrase bold(String text, float size) {
        return phrase(bold, text, size);
    }

    private Phrase phrase(BaseFont first, String text, float size) {
        var fonts = Stream.concat(Stream.of(first), eastAsian.stream()).toList();
        var selector = new FontSelector();
        fonts.forEach(font -> selector.addFont(new Font(font, size)));
        return selector.process(printable(text, fonts));
    }

    private static String printable(String text, List<BaseFont> fonts) {
        return text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .mapToObj(point ->
                        fonts.stream().anyMatch(font -> font.charExists(point)) ? Character.toString(point) : BOX)
                .collect(Collectors.joining());
    }

    private static BaseFont embedded(String path) {
        try (var file = Typefaces.class.getClassLoader().getResourceAsStream(path)) {
            return BaseFont.createFont(
                    path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(path), e);
        }
    }

    private static BaseFont named(String name, String encoding) {
        try {
            return BaseFont.createFont(name, encoding, BaseFont.NOT_EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException("%s is missing".formatted(name), e);
        }
    }
}
