package io.github.moviereservation.user.rest;

import io.github.moviereservation.user.domain.token.SigningKey;
import java.util.List;

/** A JWK set of RFC 7517. */
public record JwksView(List<JwkView> keys) {

    public record JwkView(String kty, String use, String alg, String kid, String n, String e) {

        static JwkView of(SigningKey key) {
            return new JwkView("RSA", "sig", "RS256", key.id(), key.modulus(), key.exponent());
        }
    }

    static JwksView of(List<SigningKey> keys) {
        return new JwksView(keys.stream().map(JwkView::of).toList());
    }
}
