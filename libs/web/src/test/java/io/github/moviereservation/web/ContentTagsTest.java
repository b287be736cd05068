package io.github.moviereservation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTagsTest {

    @Test
    void aTagFollowsTheContent() {
        var tag = ContentTags.of("a".getBytes(StandardCharsets.UTF_8));

        assertThat(tag)
                .matches("W/\"[0-9a-f]{24}\"")
                .isEqualTo(ContentTags.of("a".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(ContentTags.of("b".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "W/\"a\"; true",
                "\"a\"; true",
                "\"b\",  W/\"a\"; true",
                "*; true",
                "W/\"b\"; false",
                "a; false",
                "''; false"
            })
    void aTagIsKnownToWhoNamesIt(String header, boolean known) {
        assertThat(ContentTags.isKnown(header, "W/\"a\"")).isEqualTo(known);
    }

    @Test
    void whoNamesNoneKnowsNone() {
        assertThat(ContentTags.isKnown(null, "W/\"a\"")).isFalse();
    }
}
