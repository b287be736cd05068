package io.github.moviereservation.movie.support;

import static io.restassured.RestAssured.given;

import io.github.moviereservation.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** Posters as an admin uploads them. */
public final class Posters {

    private Posters() {}

    /** The name and the declared type say nothing about the content. */
    public static Response put(UUID movie, byte[] file) {
        return given().auth()
                .oauth2(Tokens.admin("ada"))
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "poster.jpg", file, "image/jpeg")
                .put("/api/movies/{id}/poster", movie);
    }
}
