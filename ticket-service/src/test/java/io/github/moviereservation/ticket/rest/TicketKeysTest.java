package io.github.moviereservation.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.ticket.support.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketKeysTest extends BookingTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void anybodyReadsThePublicKeys() {
        Map<String, String> key = RestAssured.get("/api/tickets/keys")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("max-age=60"))
                .body("keys.size()", is(1))
                .extract()
                .path("keys[0]");

        assertThat(key).containsOnlyKeys("kty", "crv", "use", "alg", "kid", "x").containsEntry("crv", "Ed25519");
    }

    /** As a door does that has lost the network, and as the README tells it. */
    @Test
    void aCodeIsCheckedWithNothingButThePublishedKey() throws Exception {
        var id = booked("A1", "A2");
        String code = get(id).path("tickets[1].code");

        var bytes = decode(code);
        var content = Arrays.copyOf(bytes, bytes.length - 64);
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(publishedKey());
        signature.update(content);

        assertThat(signature.verify(bytes, content.length, 64)).isTrue();
        assertThat(content[0]).isEqualTo((byte) 1);
        var hex = new BigInteger(1, content).toString(16);
        assertThat(hex.substring(1, 33))
                .isEqualTo(get(id).<String>path("tickets[1].id").replace("-", ""));
        assertThat(hex.substring(33, 65)).isEqualTo(showtime.toString().replace("-", ""));
        assertThat(new String(content, 40, content.length - 40, StandardCharsets.US_ASCII))
                .isEqualTo("A2");
    }

    private static PublicKey publishedKey() throws Exception {
        Map<String, Object> key = RestAssured.get("/api/tickets/keys").path("keys[0]");
        return ((PublicJsonWebKey) JsonWebKey.Factory.newJwk(key)).getPublicKey();
    }

    private static byte[] decode(String code) {
        var bits = BigInteger.ZERO;
        for (char character : code.toCharArray()) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(character)));
        }
        // The first byte is a one, so no leading zero gets lost.
        return bits.shiftRight(code.length() * 5 % 8).toByteArray();
    }
}
