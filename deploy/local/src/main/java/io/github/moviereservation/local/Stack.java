package io.github.moviereservation.local;

import io.github.moviereservation.local.postgres.DatabaseAccess;
import io.github.moviereservation.local.postgres.LocalPostgres;
import io.github.moviereservation.local.process.Component;
import io.github.moviereservation.local.process.PidFiles;
import io.github.moviereservation.local.process.Supervisor;
import io.github.moviereservation.local.rabbit.LocalRabbit;
import io.github.moviereservation.local.rabbit.NameServer;
import io.github.moviereservation.local.rabbit.RabbitAccess;
import io.github.moviereservation.local.service.AdminAccount;
import io.github.moviereservation.local.service.AotTraining;
import io.github.moviereservation.local.service.ServiceEnvironment;
import io.github.moviereservation.local.service.ServiceProcess;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The processes of the product: PostgreSQL and RabbitMQ first, then the services. */
final class Stack {

    private final Settings settings;
    private final Console console;
    private final PidFiles pids;
    private final Supervisor supervisor;
    private final ServiceEnvironment environments;
    private final AotTraining training;
    private final NameServer nameServer;
    private final List<Component> infrastructure;
    private final List<Component> services;

    Stack(Settings settings, Secrets secrets, AdminAccount admin, PidFiles pids, Console console) {
        this.settings = settings;
        this.console = console;
        this.pids = pids;
        var ports = new Ports();
        var databases = new DatabaseAccess(ports.any(), secrets);
        var broker = new RabbitAccess(ports.any(), "cinema", secrets.of("rabbitmq-password"));
        var home = settings.home();
        environments = new ServiceEnvironment(home, portsOf(settings, ports), databases, broker, secrets, admin);
        training = new AotTraining(settings.root(), home, environments, pids, console);
        nameServer = new NameServer(home, ports, pids, console);
        infrastructure = List.of(
                new LocalPostgres(home, databases, List.of(CinemaService.values()), pids),
                new LocalRabbit(settings.root(), home, broker, nameServer, ports, pids, console));
        services = settings.services().stream()
                .<Component>map(service -> ServiceProcess.of(service, settings.root(), environments, home, pids))
                .toList();
        supervisor = new Supervisor(console);
        supervisor.stage(List.of(nameServer));
        supervisor.stage(infrastructure);
        supervisor.stage(services);
    }

    /** Eight ports after the gateway's, so that 8081 is the user service beside a gateway on 8080. */
    private static Map<CinemaService, Integer> portsOf(Settings settings, Ports ports) {
        var result = new EnumMap<CinemaService, Integer>(CinemaService.class);
        for (var service : CinemaService.values()) {
            result.put(service, ports.near(settings.port() + 1 + service.ordinal()));
        }
        return result;
    }

    int portOf(CinemaService service) {
        return environments.portOf(service);
    }

    void start() throws StartFailed, InterruptedException {
        startInfrastructure();
        Together.run(Math.max(2, Runtime.getRuntime().availableProcessors()), services, supervisor::start);
    }

    /** Records the start-up of those services that have no AOT cache that fits. */
    void train() throws StartFailed, InterruptedException {
        startInfrastructure();
        training.run(AotTraining.untrained(settings.root(), settings.services()));
    }

    private void startInfrastructure() throws StartFailed, InterruptedException {
        for (var orphan : pids.endOrphans()) {
            console.say("  " + orphan + " of a launcher that was killed is ended");
        }
        supervisor.start(nameServer);
        Together.run(infrastructure.size(), infrastructure, supervisor::start);
    }

    Collection<String> down() {
        return supervisor.down();
    }

    void stop() {
        training.stop();
        supervisor.stopAll();
    }
}
