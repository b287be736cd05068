package io.github.moviereservation.local.gateway;

import io.github.moviereservation.local.CinemaService;
import io.vertx.core.http.HttpClient;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The services by the names that Kong's file gives them. */
final class Upstreams {

    private final Map<String, UpstreamProxy> proxies;

    /** @param bodyLimits in bytes, by the service's name */
    Upstreams(
            HttpClient requests,
            HttpClient sockets,
            ToIntFunction<CinemaService> ports,
            ToLongFunction<String> bodyLimits) {
        proxies = Arrays.stream(CinemaService.values())
                .collect(Collectors.toUnmodifiableMap(
                        CinemaService::folder,
                        service -> new UpstreamProxy(
                                requests,
                                sockets,
                                service.folder(),
                                ports.applyAsInt(service),
                                bodyLimits.applyAsLong(service.folder()))));
    }

    Optional<UpstreamProxy> find(String name) {
        return Optional.ofNullable(proxies.get(name));
    }
}
