package io.github.moviereservation.movie.client;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What Cloudinary's client loads by name; for native executables. */
@RegisterForReflection(
        classNames = {"com.cloudinary.http5.UploaderStrategy", "com.cloudinary.http5.ApiStrategy"},
        fields = false)
final class CloudinaryReflection {

    private CloudinaryReflection() {}
}
