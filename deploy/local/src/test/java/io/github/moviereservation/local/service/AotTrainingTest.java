package io.github.moviereservation.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.local.CinemaService;
import io.github.moviereservation.local.Console;
import io.github.moviereservation.local.Ports;
import io.github.moviereservation.local.Secrets;
import io.github.moviereservation.local.postgres.DatabaseAccess;
import io.github.moviereservation.local.process.PidFiles;
import io.github.moviereservation.local.rabbit.RabbitAccess;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotTrainingTest {

    private static final List<CinemaService> SERVICES =
            List.of(CinemaService.MOVIE, CinemaService.THEATER, CinemaService.SEAT);

    @TempDir
    Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private PidFiles pids;
    private AotTraining training;

    /** A service that never becomes ready. */
    static final class Silent {

        public static void main(String[] args) throws InterruptedException {
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    @BeforeEach
    void open() throws Exception {
        for (var service : SERVICES) {
            writeJar(service.jar(root));
        }
        var home = root.resolve("home");
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        pids = new PidFiles(home);
        training = new AotTraining(root, home, environments(home), pids, new Console(out, out));
    }

    @Test
    void noProcessOutlivesARecordingThatIsStopped() throws Exception {
        var run = CompletableFuture.runAsync(() -> {
            try {
                training.run(SERVICES);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> runningOf(SERVICES).size() == 2);
        var processes = runningOf(SERVICES);

        training.stop();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        run.get(20, TimeUnit.SECONDS);
        assertThat(runningOf(SERVICES)).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private List<ProcessHandle> runningOf(List<CinemaService> services) {
        return services.stream()
                .flatMap(service -> pids.running(service.folder()).stream())
                .toList();
    }

    private static ServiceEnvironment environments(Path home) {
        var available = new Ports();
        var ports = new EnumMap<CinemaService, Integer>(CinemaService.class);
        for (var service : CinemaService.values()) {
            ports.put(service, available.any());
        }
        var secrets = new Secrets(home);
        return new ServiceEnvironment(
                home,
                ports,
                new DatabaseAccess(available.any(), secrets),
                new RabbitAccess(available.any(), "cinema", "secret"),
                secrets,
                new AdminAccount("admin@cinema.test", "long enough"));
    }

    private static void writeJar(Path jar) throws Exception {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Silent.class.getName());
        var entry = Silent.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = Silent.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
    }
}
