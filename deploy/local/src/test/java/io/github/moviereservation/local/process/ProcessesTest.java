package io.github.moviereservation.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.moviereservation.local.Console;
import io.github.moviereservation.local.StartFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @TempDir
    Path home;

    @Test
    void aProcessThatIgnoresTheSignalIsKilled() throws Exception {
        var process = new ChildProcess("stubborn", home, new PidFiles(home));
        process.start(shell("trap '' TERM; echo up; while :; do sleep 0.1; done"));
        process.awaitReady(() -> contains(process.log(), "up"), Duration.ofSeconds(10));

        process.stop(Duration.ofMillis(300));

        assertThat(process.isAlive()).isFalse();
        assertThat(new PidFiles(home).pidOf("stubborn")).isEmpty();
    }

    @Test
    void aProcessThatEndsBeforeItIsReadySaysWhereToLook() throws Exception {
        var process = new ChildProcess("broken", home, new PidFiles(home));
        process.start(shell("exit 3"));

        assertThatThrownBy(() -> process.awaitReady(() -> false, Duration.ofSeconds(10)))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("broken.log");
    }

    @Test
    void whatAKilledLauncherLeftIsEnded() throws Exception {
        var process = new ChildProcess("orphan", home, new PidFiles(home));
        process.start(shell("while :; do sleep 0.1; done # orphan"));
        process.awaitReady(() -> commandOf(home, "orphan").contains("orphan"), Duration.ofSeconds(10));

        var ended = new PidFiles(home).endOrphans();

        assertThat(ended).containsExactly("orphan");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aProcessThatOnlyHasTheSameIdIsLeftAlone() throws Exception {
        var self = ProcessHandle.current();
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/java.pid"), self.pid() + " 12345\n");

        assertThat(new PidFiles(home).endOrphans()).isEmpty();
        assertThat(self.isAlive()).isTrue();
    }

    @Test
    void aComponentThatDiesIsStartedAgainUntilAllStops() throws Exception {
        var said = new ByteArrayOutputStream();
        var console = new Console(print(said), print(said));
        var supervisor = new Supervisor(console);
        var sleeper = new Sleeper(new ChildProcess("sleeper", home, new PidFiles(home)), () -> {});
        supervisor.stage(List.of(sleeper));
        assertThat(supervisor.down()).containsExactly("sleeper");
        supervisor.start(sleeper);
        var first = pid();
        assertThat(supervisor.down()).isEmpty();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> sleeper.process.isAlive()
                        && pid() != first
                        && supervisor.down().isEmpty());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("sleeper died (exit code 137) and is being restarted", "ready again");
        supervisor.stopAll();
        assertThat(sleeper.process.isAlive()).isFalse();
    }

    @Test
    void aStartThatFailsUnexpectedlyIsTriedAgain() throws Exception {
        var said = new ByteArrayOutputStream();
        var supervisor = new Supervisor(new Console(print(said), print(said)));
        var failing = new AtomicBoolean();
        var sleeper = new Sleeper(new ChildProcess("sleeper", home, new PidFiles(home)), () -> {
            if (failing.getAndSet(false)) {
                throw new IllegalStateException("the disk is full");
            }
        });
        supervisor.stage(List.of(sleeper));
        supervisor.start(sleeper);
        var first = pid();
        failing.set(true);

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> sleeper.process.isAlive()
                        && pid() != first
                        && supervisor.down().isEmpty());
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("the disk is full", "ready again");
        supervisor.stopAll();
    }

    @Test
    void aStartEndsWhatAKilledLauncherLeft() throws Exception {
        var left = new ChildProcess("orphan", home, new PidFiles(home));
        left.start(shell("while :; do sleep 0.1; done # orphan"));
        left.awaitReady(() -> commandOf(home, "orphan").contains("orphan"), Duration.ofSeconds(10));

        var next = new ChildProcess("orphan", home, new PidFiles(home));
        next.start(shell("while :; do sleep 0.1; done # orphan"));

        assertThat(left.isAlive()).isFalse();
        assertThat(next.isAlive()).isTrue();
        next.stop();
    }

    @Test
    void childrenThatOutliveTheirParentEndBeforeItStartsAgain() throws Exception {
        var process = withChild();
        var old = new PidFiles(home).running("sleep");
        assertThat(old).hasSizeGreaterThan(1);

        old.getFirst().destroyForcibly();
        process.ended().join();
        assertThat(old.getLast().isAlive()).isTrue();
        process.start(shell("exec sleep 300"));

        assertThat(old).noneMatch(ProcessHandle::isAlive);
        assertThat(process.isAlive()).isTrue();
        process.stop();
    }

    @Test
    void childrenThatOutliveTheirParentEndWithTheStack() throws Exception {
        var process = withChild();
        var all = new PidFiles(home).running("sleep");

        all.getFirst().destroyForcibly();
        process.ended().join();
        process.stop();

        assertThat(all).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aProcessIsStoppedAsCtrlCDoesIt() throws Exception {
        var process = ChildProcess.interruptible("server", home, new PidFiles(home));
        process.start(new ProcessBuilder(
                "env",
                "--default-signal=INT",
                "bash",
                "-c",
                "trap '' TERM; trap 'exit 7' INT; echo up; while :; do sleep 0.1; done"));
        process.awaitReady(() -> contains(process.log(), "up"), Duration.ofSeconds(10));
        var ended = process.ended();

        process.stop();

        assertThat(ended.join()).isEqualTo(7);
    }

    @Test
    void aPidFileThatIsCutOffStopsNoStart() throws Exception {
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/empty.pid"), "");
        Files.writeString(home.resolve("run/half.pid"), "12");
        Files.writeString(home.resolve("run/torn.pid"), "12 \u0000\u0000\n");

        assertThat(new PidFiles(home).endOrphans()).isEmpty();
        assertThat(new PidFiles(home).pidOf("half")).isEmpty();
    }

    private ChildProcess withChild() throws Exception {
        var process = new ChildProcess("sleep", home, new PidFiles(home));
        process.start(shell("sleep 300 & echo up; wait"));
        process.awaitReady(() -> contains(process.log(), "up"), Duration.ofSeconds(10));
        return process;
    }

    private long pid() {
        return new PidFiles(home).pidOf("sleeper").orElse(-1L);
    }

    private static ProcessBuilder shell(String script) {
        return new ProcessBuilder("bash", "-c", script);
    }

    private static String commandOf(Path home, String component) {
        return new PidFiles(home)
                .pidOf(component)
                .flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().commandLine())
                .orElse("");
    }

    private static boolean contains(Path log, String text) {
        try {
            return Files.readString(log).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private record Sleeper(ChildProcess process, Runnable beforeStart) implements Component {

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public void start() throws StartFailed, InterruptedException {
            beforeStart.run();
            process.start(shell("exec sleep 300"));
            process.awaitReady(() -> true, Duration.ofSeconds(10));
        }

        @Override
        public CompletableFuture<Integer> ended() {
            return process.ended();
        }

        @Override
        public void stop() {
            process.stop();
        }
    }
}
