package io.github.moviereservation.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts one PostgreSQL and one RabbitMQ for all test JVMs of a run, and keeps them until it is stopped. */
public final class SharedInfrastructure {

    private SharedInfrastructure() {}

    /** @param args the file to write the environment lines to; it appears when both servers answer */
    public static void main(String[] args) throws IOException, InterruptedException {
        var file = Path.of(args[0]);
        var lines = List.of(
                "export " + PostgresServer.start().asEnvironment(),
                "export " + RabbitServer.start().asEnvironment());
        var written = Files.write(Path.of(args[0] + ".part"), lines);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }
}
