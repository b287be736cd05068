package io.github.moviereservation.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path root;

    @Test
    void withoutAnyEverythingRunsOnPort8080() throws StartFailed {
        var settings = Settings.of(root, Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.home()).isEqualTo(root.resolve(".local"));
        assertThat(settings.demo()).isTrue();
        assertThat(settings.services()).containsExactly(CinemaService.values());
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> Settings.of(root, Map.of("CINEMA_PORT", "http")))
                .isInstanceOf(StartFailed.class)
                .hasMessage("CINEMA_PORT is not a port: http");
        assertThatThrownBy(() -> Settings.of(root, Map.of("CINEMA_DEMO", "no")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("CINEMA_DEMO");
    }

    @Test
    void secretsAreKeptAndOnlyTheirOwnerReadsThem() throws Exception {
        var first = new Secrets(root).of("password");

        assertThat(new Secrets(root).of("password")).isEqualTo(first).hasSizeGreaterThan(40);
        assertThat(new Secrets(root).of("other")).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(root.resolve("secrets").resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecretThatIsGivenReplacesTheKeptOne() {
        new Secrets(root).of("password");

        new Secrets(root).keep("password", "mine");

        assertThat(new Secrets(root).of("password")).isEqualTo("mine");
    }

    @Test
    void aSecondStackOnTheSameFolderIsRefused() throws StartFailed {
        var lock = HomeLock.take(root);

        assertThatThrownBy(() -> HomeLock.take(root))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("already runs");
        lock.release();
        HomeLock.take(root).release();
    }
}
