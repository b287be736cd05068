package io.github.moviereservation.user.domain.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Argon2idTest {

    private final Argon2id argon2id = new Argon2id(256, 2, 1);

    @Test
    void aPasswordMatchesItsHashOnly() {
        var hash = argon2id.hash("a good password");

        assertThat(hash).startsWith("$argon2id$v=19$m=256,t=2,p=1$");
        assertThat(argon2id.matches("a good password", hash)).isTrue();
        assertThat(argon2id.matches("a good passwort", hash)).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(argon2id.hash("a good password")).isNotEqualTo(argon2id.hash("a good password"));
    }

    /** Computed with the reference implementation: {@code argon2 somesalt -id -t 2 -m 16 -p 1 -l 32}. */
    @Test
    void aHashOfTheReferenceImplementationMatches() {
        assertThat(argon2id.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    void aLetterComposedDifferentlyIsTheSameLetter() {
        assertThat(argon2id.matches("pa\u0308sswort-lang", argon2id.hash("p\u00e4sswort-lang")))
                .isTrue();
    }

    @Test
    void whatIsNoHashIsAnError() {
        assertThatThrownBy(() -> argon2id.matches("a good password", "secret"))
                .isInstanceOf(IllegalStateException.class);
    }
}
