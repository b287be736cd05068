package io.github.moviereservation.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.local.CinemaService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    private static final CinemaService SERVICE = CinemaService.MOVIE;

    @TempDir
    Path root;

    private Path jar;

    @BeforeEach
    void open() throws Exception {
        jar = SERVICE.jar(root);
        Files.createDirectories(jar.getParent());
    }

    @Test
    void aRecordingIsUsedFromThenOn() throws Exception {
        assertThat(AotTraining.untrained(root, List.of(SERVICE))).containsExactly(SERVICE);

        record();

        assertThat(AotTraining.untrained(root, List.of(SERVICE))).isEmpty();
        assertThat(Jvm.command(SERVICE, jar)).contains("-XX:AOTCache=" + jar.resolveSibling("app.aot"));
    }

    @Test
    void aCacheOfAnotherJvmOrOfOtherFlagsIsRecordedAgain() throws Exception {
        record();

        Files.writeString(jar.resolveSibling("app.aot.for"), "25+1\n-XX:+UseG1GC\n");

        assertThat(AotTraining.untrained(root, List.of(SERVICE))).containsExactly(SERVICE);
        assertThat(Jvm.command(SERVICE, jar)).noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
    }

    private void record() throws Exception {
        var cache = AotCache.of(SERVICE, jar);
        Files.writeString(cache.recording(), "recorded");
        cache.keepRecording();
    }
}
