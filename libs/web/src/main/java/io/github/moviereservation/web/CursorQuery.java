package io.github.moviereservation.web;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** The page of a list that grows without end: by its number, or after the cursor that the page before answered. */
public class CursorQuery extends PageQuery {

    @QueryParam("cursor")
    Cursor cursor;

    /** @throws InvalidInputException when there is a number too, which the cursor makes meaningless */
    public Optional<Cursor> cursor() {
        if (cursor != null && page > 0) {
            throw new InvalidInputException("cursor", "must stand alone, without page");
        }
        return Optional.ofNullable(cursor);
    }
}
