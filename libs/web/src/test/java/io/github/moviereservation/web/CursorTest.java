package io.github.moviereservation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void itComesBackAsItWas() {
        var cursor = new Cursor(Instant.parse("2026-11-27T19:15:00.123456Z"), UUID.randomUUID());

        assertThat(Cursor.fromString(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void aTimeBefore1970ComesBackToo() {
        var cursor = new Cursor(Instant.parse("1927-01-10T19:30:00.000001Z"), UUID.randomUUID());

        assertThat(Cursor.fromString(cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2", "AAAA", "not a cursor", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anythingElseIsNoCursor(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.fromString(text));
    }

    @Test
    void aTimeThatNoDatabaseKnowsIsNoCursor() {
        var far = ByteBuffer.allocate(24).putLong(Long.MAX_VALUE).array();
        var text = Base64.getUrlEncoder().encodeToString(far);

        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.fromString(text));
    }
}
