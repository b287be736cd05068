package io.github.moviereservation.ticket.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class TicketKeyTest {

    @Test
    void aKeyIsReadAsItWasWritten() {
        var pem = TicketKey.newPem();

        assertThat(TicketKey.ofPem(pem)).isEqualTo(TicketKey.ofPem(pem));
    }

    @Test
    void theIdIsTheThumbprintThatOthersCompute() throws JoseException {
        var key = TicketKey.ofPem(TicketKey.newPem());

        var jwk = JsonWebKey.Factory.newJwk(key.publicKey());

        assertThat(key.id()).isEqualTo(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
        assertThat(jwk.toJson()).contains("\"" + key.point() + "\"");
        assertThat(key).hasToString("TicketKey[" + key.id() + "]");
    }

    @Test
    void whatIsNoKeyPairIsRefused() {
        var pem = TicketKey.newPem();
        var withoutPublic = pem.substring(0, pem.indexOf("-----BEGIN PUBLIC"));
        var ofAnother = withoutPublic + TicketKey.newPem().substring(withoutPublic.length());

        for (var bad : List.of("", "nonsense", withoutPublic, ofAnother, pem.replace("MC", "AA"))) {
            assertThatThrownBy(() -> TicketKey.ofPem(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
