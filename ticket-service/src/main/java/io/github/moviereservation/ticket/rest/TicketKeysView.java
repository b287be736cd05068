package io.github.moviereservation.ticket.rest;

import io.github.moviereservation.ticket.domain.code.TicketKey;
import java.util.List;

/** A JWK set of RFC 7517, its keys of RFC 8037. */
public record TicketKeysView(List<JwkView> keys) {

    public record JwkView(String kty, String crv, String use, String alg, String kid, String x) {

        static JwkView of(TicketKey key) {
            return new JwkView("OKP", "Ed25519", "sig", "EdDSA", key.id(), key.point());
        }
    }

    static TicketKeysView of(List<TicketKey> keys) {
        return new TicketKeysView(keys.stream().map(JwkView::of).toList());
    }
}
