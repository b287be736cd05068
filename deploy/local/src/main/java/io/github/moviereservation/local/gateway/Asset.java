package io.github.moviereservation.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.MimeMapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the web app, in memory.
 *
 * @param compressed its gzip form, where that is smaller
 * @param forever whether its name changes with its content, so that it may be kept without asking again
 */
record Asset(String contentType, Buffer content, Optional<Buffer> compressed, String tag, boolean forever) {

    /** The build puts eight letters of a hash before the extension; a word of eight small letters is none. */
    private static final Pattern HASHED = Pattern.compile(".+-(?=[\\w-]*[A-Z0-9_])[\\w-]{8}\\.\\w+");

    private static final Pattern TEXT =
            Pattern.compile("text/.*|application/(javascript|json|.*\\+json|.*xml)|image/svg.*");
    private static final int WORTH_COMPRESSING = 1_000;

    static Asset read(Path file) {
        try {
            var content = Files.readAllBytes(file);
            var name = file.getFileName().toString();
            var type = typeOf(name);
            return new Asset(
                    type,
                    Buffer.buffer(content),
                    TEXT.matcher(type).lookingAt() && content.length > WORTH_COMPRESSING
                            ? Optional.of(gzip(content))
                            : Optional.empty(),
                    hash(content),
                    HASHED.matcher(name).matches());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String cacheControl() {
        return forever ? "public,max-age=31536000,immutable" : "no-cache";
    }

    private static String typeOf(String name) {
        var type = name.endsWith(".webmanifest")
                ? "application/manifest+json"
                : Optional.ofNullable(MimeMapping.getMimeTypeForFilename(name)).orElse("application/octet-stream");
        return TEXT.matcher(type).matches() ? type + ";charset=UTF-8" : type;
    }

    private static Buffer gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
