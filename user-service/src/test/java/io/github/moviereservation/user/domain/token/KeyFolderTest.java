package io.github.moviereservation.user.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.testing.Race;
import io.github.moviereservation.web.KeyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void theFirstKeyIsMadeForItsOwnerOnly() throws IOException {
        var folder = temporary.resolve("keys");

        var keys = keysOf(folder);

        assertThat(keys).hasSize(1);
        assertThat(keys.getFirst().publicKey().getModulus().bitLength()).isEqualTo(2048);
        assertThat(mode(folder)).isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void aLaterStartFindsTheSameKey() {
        var first = keysOf(temporary);

        assertThat(keysOf(temporary)).isEqualTo(first);
    }

    @RepeatedTest(3)
    void replicasThatStartTogetherAgree() throws Exception {
        var folder = temporary.resolve("shared");

        var answers =
                Race.of(6, () -> keysOf(folder).stream().map(SigningKey::id).toList());

        assertThat(answers).allSatisfy(ids -> assertThat(ids).hasSize(1)).containsOnly(answers.getFirst());
    }

    @Test
    void theLastOneByNameIsTheNewest() throws IOException {
        var old = keysOf(temporary).getFirst();
        Files.writeString(temporary.resolve("0002.pem"), SigningKey.newPem());

        var keys = keysOf(temporary);

        assertThat(keys).hasSize(2).startsWith(old);
        assertThat(keys.getLast().id()).isNotEqualTo(old.id());
    }

    @Test
    void theIdIsTheThumbprintThatOthersCompute() throws JoseException {
        var key = keysOf(temporary).getFirst();

        var thumbprint = JsonWebKey.Factory.newJwk(key.publicKey()).calculateBase64urlEncodedThumbprint("SHA-256");

        assertThat(key.id()).isEqualTo(thumbprint);
        assertThat(key).hasToString("SigningKey[" + thumbprint + "]");
    }

    @Test
    void aFileThatIsNoKeyStopsTheStart() throws IOException {
        Files.writeString(temporary.resolve("0001.pem"), "nonsense");

        assertThatThrownBy(() -> keysOf(temporary)).hasMessageContaining("0001.pem");
    }

    private static List<SigningKey> keysOf(Path folder) {
        return new KeyFolder<>(folder, SigningKey::newPem, SigningKey::ofPem).load();
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
