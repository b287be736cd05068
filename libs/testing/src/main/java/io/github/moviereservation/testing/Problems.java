package io.github.moviereservation.testing;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** Expectations on RFC 9457 problem documents. */
public final class Problems {

    private Problems() {}

    public static ResponseSpecification is(int status, String code) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectBody("type", org.hamcrest.Matchers.is("/problems/" + code))
                .expectBody("status", org.hamcrest.Matchers.is(status))
                .build();
    }
}
