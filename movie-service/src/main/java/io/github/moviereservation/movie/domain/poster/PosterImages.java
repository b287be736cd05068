package io.github.moviereservation.movie.domain.poster;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Makes a poster of an uploaded file, off the event loop and one image at a time: a decoded one takes much memory. */
@ApplicationScoped
public class PosterImages {

    private final PosterConfig config;
    private final WorkerExecutor worker;

    PosterImages(PosterConfig config, Vertx vertx) {
        this.config = config;
        this.worker = vertx.createSharedWorkerExecutor("poster-images", 1);
    }

    @PreDestroy
    void close() {
        worker.closeAndForget();
    }

    public Uni<Poster> read(Path file) {
        return worker.executeBlocking(() -> {
            if (Files.size(file) > config.maxBytes()) {
                throw PosterTooLargeException.ofBytes(config.maxBytes());
            }
            return read(Files.readAllBytes(file));
        });
    }

    private Poster read(byte[] file) throws IOException {
        var format = ImageFormat.of(file).orElseThrow(UnsupportedPosterException::new);
        var reader = format.newReader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return PosterEncoder.encode(decode(reader), config);
        } finally {
            reader.dispose();
        }
    }

    /** Every how many pixels one is read: enough for the poster, which fits into both bounds, and few in memory. */
    static int step(long width, long height, int maxWidth, int maxHeight) {
        return (int) Math.max(1, Math.max(width / maxWidth, height / maxHeight));
    }

    private BufferedImage decode(ImageReader reader) {
        try {
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > config.maxPixels()) {
                throw PosterTooLargeException.ofPixels(config.maxPixels());
            }
            var parameters = reader.getDefaultReadParam();
            var step = step(width, height, config.width(), config.height());
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } catch (PosterTooLargeException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoders answer broken files with exceptions of every kind.
            throw new UnsupportedPosterException();
        }
    }
}
