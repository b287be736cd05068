package io.github.moviereservation.local.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Serves the built web app. A page that only the app itself knows gets the app, anything else unknown is a 404. */
final class WebApp {

    private static final String INDEX = "/index.html";

    private final Map<String, Asset> assets;

    private WebApp(Map<String, Asset> assets) {
        this.assets = assets;
    }

    static WebApp load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new WebApp(Map.of());
        }
        try (var files = Files.walk(folder)) {
            return new WebApp(files.filter(Files::isRegularFile)
                    .collect(Collectors.toUnmodifiableMap(file -> pathOf(folder, file), Asset::read)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void serve(HttpServerRequest request, String path) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            request.response().putHeader("Allow", "GET, HEAD");
            Problems.send(request.response(), 405, "method-not-allowed", "This path can only be read");
            return;
        }
        find(request, path).ifPresentOrElse(asset -> send(request, asset), () -> Problems.notFound(request.response()));
    }

    private Optional<Asset> find(HttpServerRequest request, String path) {
        var asset = assets.get(path.equals("/") ? INDEX : path);
        return asset == null && isNavigation(request, path)
                ? Optional.ofNullable(assets.get(INDEX))
                : Optional.ofNullable(asset);
    }

    private static boolean isNavigation(HttpServerRequest request, String path) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }

    private static void send(HttpServerRequest request, Asset asset) {
        var zipped = asset.compressed().isPresent() && acceptsGzip(request);
        var tag = "\"" + asset.tag() + (zipped ? "-gzip" : "") + "\"";
        var response = request.response()
                .putHeader("ETag", tag)
                .putHeader("Cache-Control", asset.cacheControl())
                .putHeader("Vary", "Accept-Encoding");
        if (isKnown(request, tag)) {
            response.setStatusCode(304).end();
            return;
        }
        var content = zipped ? asset.compressed().get() : asset.content();
        response.putHeader("Content-Type", asset.contentType())
                .putHeader("Content-Length", String.valueOf(content.length()));
        if (zipped) {
            response.putHeader("Content-Encoding", "gzip");
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(content);
        }
    }

    private static boolean acceptsGzip(HttpServerRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static boolean isKnown(HttpServerRequest request, String tag) {
        var known = request.getHeader("If-None-Match");
        return known != null && (known.strip().equals("*") || known.contains(tag));
    }

    private static String pathOf(Path folder, Path file) {
        return "/" + folder.relativize(file).toString().replace('\\', '/');
    }
}
