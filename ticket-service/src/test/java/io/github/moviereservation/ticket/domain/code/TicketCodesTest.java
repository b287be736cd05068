package io.github.moviereservation.ticket.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCodesTest {

    /** What a QR code of version 7 (45 by 45 modules) holds at error correction level M. */
    private static final int DENSE = 178;

    private final TicketCodes codes = TestCodes.withNewKey();
    private final TicketClaims claims = claims("C4");

    @Test
    void aCodeSaysWhatWasSigned() {
        assertThat(codes.verify(codes.sign(claims))).contains(claims);
        assertThat(codes.verify(codes.sign(claims("ABC123")))).contains(claims("ABC123"));
    }

    @Test
    void evenTheLongestOneMakesASmallQrCode() {
        assertThat(codes.sign(claims("ABC123"))).hasSizeLessThanOrEqualTo(DENSE).matches("[0-9A-HJKMNP-TV-Z]+");
    }

    @Test
    void noCharacterCanBeChanged() {
        var code = codes.sign(claims);

        for (int i = 0; i < code.length(); i++) {
            var other = code.charAt(i) == '0' ? '1' : '0';
            var forged = code.substring(0, i) + other + code.substring(i + 1);
            assertThat(codes.verify(forged)).as("changed at %d", i).isEmpty();
        }
    }

    @Test
    void aCodeOfAnotherCinemaIsNotOurs() {
        assertThat(codes.verify(TestCodes.withNewKey().sign(claims))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "A1B2C3D4E5F6G7H8J9K0M1N2P3", "not a code", "\u0130", "{\"seat\":\"C4\"}"})
    void whatIsNoCodeIsNotOurs(String text) {
        assertThat(codes.verify(text)).isEmpty();
        assertThat(codes.verify(codes.sign(claims) + text).isEmpty()).isEqualTo(!text.isEmpty());
    }

    @Test
    void codesOfAnEarlierKeyStayGood(@TempDir Path folder) throws IOException {
        var early = TestCodes.with(folder).sign(claims);
        Files.writeString(folder.resolve("0002.pem"), TicketKey.newPem());

        var rotated = TestCodes.with(folder);

        assertThat(rotated.verify(early)).contains(claims);
        assertThat(rotated.verify(rotated.sign(claims))).contains(claims);
        assertThat(List.of(early)).doesNotContain(rotated.sign(claims));
    }

    private static TicketClaims claims(String seat) {
        var id = UUID.fromString("00000000-0000-7000-8000-000000000111");
        return new TicketClaims(id, new UUID(-1, 1), "7KQ2M4XA", 65_535, seat);
    }
}
