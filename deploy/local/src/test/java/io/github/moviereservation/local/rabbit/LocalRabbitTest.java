package io.github.moviereservation.local.rabbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.ConnectionFactory;
import io.github.moviereservation.local.Console;
import io.github.moviereservation.local.Ports;
import io.github.moviereservation.local.process.PidFiles;
import io.github.moviereservation.local.process.Supervisor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRabbitTest {

    private static final String QUEUE = "ticket-service.showtime-scheduled";

    @TempDir
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Console console;
    private RabbitAccess access;
    private PidFiles pids;
    private NameServer nameServer;
    private LocalRabbit rabbit;

    @BeforeEach
    void prepare() {
        var print = new PrintStream(said, true, StandardCharsets.UTF_8);
        var ports = new Ports();
        console = new Console(print, print);
        access = new RabbitAccess(ports.any(), "cinema", "a password of this test");
        pids = new PidFiles(home);
        nameServer = new NameServer(home, ports, pids, console);
        rabbit = new LocalRabbit(Path.of("../.."), home, access, nameServer, ports, pids, console);
    }

    @Test
    void whatIsPublishedBeforeAServiceStartedWaitsInItsQueue() throws Exception {
        nameServer.start();
        rabbit.start();
        try (var connection = factory().newConnection();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish("cinema", "showtime.scheduled.v1", null, new byte[1]);
            channel.waitForConfirmsOrDie(10_000);

            // As the service declares it: other arguments would be an error.
            var arguments = Map.<String, Object>of(
                    "x-queue-type", "quorum",
                    "x-dead-letter-exchange", "cinema.dlx",
                    "x-dead-letter-routing-key", QUEUE);
            var declared = channel.queueDeclare(QUEUE, true, false, false, arguments);
            assertThat(declared.getMessageCount()).isEqualTo(1);
        } finally {
            rabbit.stop();
            nameServer.stop();
        }
    }

    @Test
    void aNodeWhoseVirtualMachineIsKilledIsStartedAgain() throws Exception {
        var supervisor = new Supervisor(console);
        supervisor.stage(List.of(nameServer));
        supervisor.stage(List.of(rabbit));
        try {
            supervisor.start(nameServer);
            supervisor.start(rabbit);
            said.reset();

            virtualMachine().destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> said.toString(StandardCharsets.UTF_8).contains("rabbitmq is ready again"));
            assertThat(said.toString(StandardCharsets.UTF_8).lines())
                    .containsExactly("! rabbitmq died and is being restarted", "! rabbitmq is ready again");
            factory().newConnection().close();
        } finally {
            supervisor.stopAll();
        }
    }

    private ProcessHandle virtualMachine() {
        return pids.running("rabbitmq").stream()
                .filter(process -> process.info().command().orElse("").endsWith("beam.smp"))
                .findFirst()
                .orElseThrow();
    }

    private ConnectionFactory factory() {
        var factory = new ConnectionFactory();
        factory.setHost(RabbitAccess.HOST);
        factory.setPort(access.port());
        factory.setUsername(access.username());
        factory.setPassword(access.password());
        return factory;
    }
}
