package io.github.moviereservation.local.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.ConnectionFactory;
import io.github.moviereservation.local.Console;
import io.github.moviereservation.local.Ports;
import io.github.moviereservation.local.process.PidFiles;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRabbitTest {

    private static final String QUEUE = "ticket-service.showtime-scheduled";

    @TempDir
    Path home;

    @Test
    void whatIsPublishedBeforeAServiceStartedWaitsInItsQueue() throws Exception {
        var ports = new Ports();
        var access = new RabbitAccess(ports.any(), "cinema", "a password of this test");
        var pids = new PidFiles(home);
        var console = new Console(System.out, System.err);
        var nameServer = new NameServer(home, ports, pids, console);
        var rabbit = new LocalRabbit(Path.of("../.."), home, access, nameServer, ports, pids, console);
        nameServer.start();
        rabbit.start();
        try (var connection = factory(access).newConnection();
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

    private static ConnectionFactory factory(RabbitAccess access) {
        var factory = new ConnectionFactory();
        factory.setHost(RabbitAccess.HOST);
        factory.setPort(access.port());
        factory.setUsername(access.username());
        factory.setPassword(access.password());
        return factory;
    }
}
