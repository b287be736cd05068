package io.github.moviereservation.local.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the target of a path as Kong does: patterns first, by priority, then the longest prefix. */
final class RouteTable {

    sealed interface Target {}

    /** The name of the service that owns the path. */
    record Upstream(String service) implements Target {}

    /** A path that the gateway answers itself. */
    record Termination(int status, String contentType, String body) implements Target {}

    private record Entry(Pattern pattern, boolean isPrefix, int priority, int length, Target target) {

        static Entry of(String path, int priority, Target target) {
            return path.startsWith("~")
                    ? new Entry(Pattern.compile(path.substring(1)), false, priority, path.length(), target)
                    : new Entry(Pattern.compile(Pattern.quote(path)), true, 0, path.length(), target);
        }
    }

    private static final Comparator<Entry> AS_KONG_TRIES = Comparator.comparing(Entry::isPrefix)
            .thenComparing(Entry::priority, Comparator.reverseOrder())
            .thenComparing(Entry::length, Comparator.reverseOrder());

    private final List<Entry> entries;

    private RouteTable(List<Entry> entries) {
        this.entries = entries;
    }

    static RouteTable of(KongFile file) {
        var entries = new ArrayList<Entry>();
        for (var service : file.services()) {
            for (var route : service.routes()) {
                requireUnstripped(route);
                entriesOf(route, new Upstream(service.name())).forEach(entries::add);
            }
        }
        for (var route : file.routes()) {
            requireUnstripped(route);
            entriesOf(route, terminationOf(route)).forEach(entries::add);
        }
        entries.sort(AS_KONG_TRIES);
        return new RouteTable(entries);
    }

    Optional<Target> match(String path) {
        return entries.stream()
                .filter(entry -> entry.pattern().matcher(path).lookingAt())
                .map(Entry::target)
                .findFirst();
    }

    private static Stream<Entry> entriesOf(KongFile.Route route, Target target) {
        return route.paths().stream().map(path -> Entry.of(path, route.regexPriority(), target));
    }

    private static Termination terminationOf(KongFile.Route route) {
        return route.plugins().stream()
                .filter(plugin -> plugin.name().equals("request-termination"))
                .map(KongFile.Plugin::config)
                .map(config -> new Termination(config.statusCode(), config.contentType(), config.body()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The route " + route.name() + " belongs to no service and does not terminate"));
    }

    private static void requireUnstripped(KongFile.Route route) {
        if (!Boolean.FALSE.equals(route.stripPath())) {
            throw new IllegalArgumentException(
                    "The route " + route.name() + " strips its path, which is not supported");
        }
    }
}
