package io.github.moviereservation.movie.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with an account at Cloudinary, spoken by {@link CloudinaryDouble}. */
public class WithCloudinary implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("movie.cloudinary.url", CloudinaryDouble.url(), "movie.cloudinary.timeout", "PT1S");
    }
}
