package io.github.moviereservation.seat.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.moviereservation.seat.domain.SeatConfig;
import io.github.moviereservation.seat.domain.seatmap.SeatMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Seat maps as they leave, plain and compressed: written once per change, not once per request. */
@ApplicationScoped
class SeatMapBodies {

    record Body(String tag, byte[] json, byte[] gzip) {}

    private final ObjectMapper mapper;
    private final Cache<UUID, Body> bodies;

    SeatMapBodies(ObjectMapper mapper, SeatConfig config) {
        this.mapper = mapper;
        this.bodies =
                Caffeine.newBuilder().maximumSize(config.map().mostWritten()).build();
    }

    Body of(SeatMap map) {
        var tag = map.tag();
        var known = bodies.getIfPresent(map.id());
        if (known != null && known.tag().equals(tag)) {
            return known;
        }
        var written = write(tag, map);
        bodies.put(map.id(), written);
        return written;
    }

    /** The map may be newer than the tag by now; then the next request finds another tag and writes again. */
    private Body write(String tag, SeatMap map) {
        try {
            var json = mapper.writeValueAsBytes(SeatMapView.of(map));
            return new Body(tag, json, compress(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] compress(byte[] json) {
        var compressed = new ByteArrayOutputStream(json.length / 8);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
