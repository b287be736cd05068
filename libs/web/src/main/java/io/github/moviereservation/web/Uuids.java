package io.github.moviereservation.web;

import java.util.regex.Pattern;

/** Ids as they stand in paths. */
final class Uuids {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }
}
