package io.github.moviereservation.movie.domain.poster;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The formats that are taken, told by a file's first bytes: its name and its declared type prove nothing. */
enum ImageFormat {
    JPEG("^ffd8ff.*"),
    PNG("^89504e470d0a1a0a.*"),
    WEBP("^52494646.{8}57454250.*");

    private static final int MAGIC_BYTES = 12;

    private final String magic;

    ImageFormat(String magic) {
        this.magic = magic;
    }

    static Optional<ImageFormat> of(byte[] file) {
        var start = HexFormat.of().formatHex(file, 0, Math.min(file.length, MAGIC_BYTES));
        return Stream.of(values()).filter(format -> start.matches(format.magic)).findFirst();
    }

    ImageReader newReader() throws IOException {
        return switch (this) {
            case JPEG, PNG -> ImageIO.getImageReadersByFormatName(name()).next();
            // Not looked up: ImageIO finds plugins only through the class loader that happens to ask first.
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }
}
