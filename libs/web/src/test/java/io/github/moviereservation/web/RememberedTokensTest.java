package io.github.moviereservation.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.moviereservation.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RememberedTokensTest {

    /** The library still takes a token for a minute after its end, for clocks that differ. */
    private static final Duration ALMOST_REFUSED = Duration.ofSeconds(-57);

    @Inject
    JWTParser parser;

    @Test
    void aTokenIsCheckedOnce() throws ParseException {
        var token = Tokens.customer("ada");

        assertSame(parser.parse(token), parser.parse(token));
    }

    @Test
    void anotherTokenOfTheSameUserIsCheckedItself() throws ParseException {
        var first = Tokens.expiringIn("ada", Duration.ofMinutes(3));
        var second = Tokens.expiringIn("ada", Duration.ofMinutes(5));

        assertNotSame(parser.parse(first), parser.parse(second));
    }

    @Test
    void aTokenOfOneUserIsNotAnothers() throws ParseException {
        var ada = Tokens.customer("ada");
        var bob = Tokens.admin("bob");
        parser.parse(ada);
        parser.parse(bob);

        assertEquals(Tokens.idOf("ada").toString(), parser.parse(ada).getSubject());
        assertEquals(Tokens.idOf("bob").toString(), parser.parse(bob).getSubject());
    }

    @Test
    void anExpiredTokenIsRefusedAlthoughItWasGood() throws ParseException {
        var token = Tokens.expiringIn("ada", ALMOST_REFUSED);
        parser.parse(token);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThrows(ParseException.class, () -> parser.parse(token)));
    }

    @Test
    void aForgedSignatureUnderGoodClaimsIsRefused() throws ParseException {
        var good = Tokens.customer("ada");
        parser.parse(good);
        var claims = good.substring(0, good.lastIndexOf('.'));
        var forged = Tokens.forged("ada");
        var signature = forged.substring(forged.lastIndexOf('.'));

        assertThrows(ParseException.class, () -> parser.parse(claims + signature));
    }

    @Test
    void aRefusedTokenIsRefusedAgain() {
        var forged = Tokens.forged("ada");

        assertThrows(ParseException.class, () -> parser.parse(forged));
        assertThrows(ParseException.class, () -> parser.parse(forged));
    }

    @Test
    void aUsersTokenThatIsRememberedIsStillNoServiceToken() {
        var token = Tokens.admin("ada");
        given().auth().oauth2(token).get("/api/samples/admin").then().statusCode(200);

        given().header(ServiceTokens.HEADER, token)
                .get("/internal/samples")
                .then()
                .statusCode(401);
    }

    @Test
    void aServiceTokenIsStillNoUsersToken() {
        var token = Tokens.service();
        given().header(ServiceTokens.HEADER, token)
                .get("/internal/samples")
                .then()
                .statusCode(200);

        given().auth().oauth2(token).get("/api/samples/admin").then().statusCode(401);
    }
}
