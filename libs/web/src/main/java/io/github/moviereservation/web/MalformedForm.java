package io.github.moviereservation.web;

import java.util.Arrays;

/** Recognises a multipart body that cannot be read. Its parser throws anything, so it is known by where it comes from. */
final class MalformedForm {

    private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    /** Where the parser keeps uploads: a full disk is no fault of the caller. */
    private static final String DISK = "sun.nio.";

    private MalformedForm() {}

    static boolean isCauseOf(Throwable failure) {
        var classes = Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .toList();
        return classes.stream().anyMatch(name -> name.startsWith(PARSER))
                && !classes.getFirst().startsWith(DISK);
    }
}
