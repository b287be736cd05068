package io.github.moviereservation.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresClusterTest {

    private static final long NOBODY = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "12a\n", "\0\0\0\0", NOBODY + "\n/data\n"})
    void whatADeadServerLeftStopsNoStart(String pidFile) throws Exception {
        var cluster = new PostgresCluster(folder, folder, new Unprivileged(List.of(), false));
        Files.createDirectories(cluster.data());
        Files.createFile(cluster.data().resolve("ready"));
        var left = Files.writeString(cluster.data().resolve("postmaster.pid"), pidFile);

        cluster.create("postgres", "secret");

        assertThat(left).doesNotExist();
    }
}
