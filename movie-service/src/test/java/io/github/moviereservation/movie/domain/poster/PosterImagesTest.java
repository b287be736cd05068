package io.github.moviereservation.movie.domain.poster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosterImagesTest {

    @ParameterizedTest
    @CsvSource({"40, 60, 1", "1000, 1500, 1", "1999, 2999, 1", "2000, 3000, 2", "1999, 8000, 5", "8000, 1999, 8"})
    void aLongOrWideImageIsNotReadWhole(long width, long height, int step) {
        assertThat(PosterImages.step(width, height, 1000, 1500)).isEqualTo(step);
    }
}
