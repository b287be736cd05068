package io.github.moviereservation.movie.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Image files as people upload them. */
public final class Images {

    /** One pixel each. */
    public static final byte[] LOSSY_WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    public static final byte[] LOSSLESS_WEBP =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private Images() {}

    public static byte[] jpeg(int width, int height) {
        return write(image(width, height, BufferedImage.TYPE_INT_RGB, Color.ORANGE), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return write(image(width, height, BufferedImage.TYPE_INT_RGB, Color.BLUE), "png");
    }

    public static byte[] transparentPng() {
        return write(image(40, 60, BufferedImage.TYPE_INT_ARGB, new Color(255, 0, 0, 100)), "png");
    }

    /** A JPEG that tells where it was taken. */
    public static byte[] jpegWithExif(String secret) {
        var image = jpeg(40, 60);
        var exif = ("Exif\0\0" + secret).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(image.length + exif.length + 4)
                .put(image, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(image, 2, image.length - 2)
                .array();
    }

    /** A few bytes that would become an image of this size. */
    public static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var checksum = new CRC32();
        checksum.update(header);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) checksum.getValue())
                .array();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage image(int width, int height, int type, Color colour) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] write(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
