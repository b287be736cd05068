package io.github.moviereservation.local;

import io.github.moviereservation.local.demo.DemoCatalogue;
import io.github.moviereservation.local.gateway.Gateway;
import io.github.moviereservation.local.gateway.GatewayLog;
import io.github.moviereservation.local.process.PidFiles;
import io.github.moviereservation.local.service.AdminAccount;
import io.github.moviereservation.local.service.AotTraining;
import io.github.moviereservation.local.service.FirstAdmin;
import io.github.moviereservation.local.service.UserServiceSignIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the whole product on this machine until it is told to stop. With the argument {@code train} it only records the
 * services' start-up, with {@code check} it only says whether a stack could start here now.
 */
public final class Launcher {

    private static final int JAVA = 25;

    private static volatile boolean stopping;

    private Launcher() {}

    public static void main(String[] args) throws InterruptedException {
        var console = new Console(System.out, System.err);
        try {
            checkJava();
            var root = Path.of(System.getProperty("cinema.root", "")).toAbsolutePath();
            var settings = Settings.of(root, System.getenv());
            switch (args.length == 0 ? "run" : args[0]) {
                case "check" -> reserve(settings).release();
                case "train" -> train(settings, console);
                default -> run(settings, console);
            }
        } catch (StartFailed e) {
            // What is being stopped does not start, which is nothing to tell.
            if (!stopping) {
                console.warn(e.getMessage());
            }
            System.exit(1);
        } catch (RuntimeException e) {
            // The gateway's threads would keep a launcher alive that has lost its way.
            console.warn("The launcher failed: " + e);
            e.printStackTrace();
            System.exit(2);
        }
    }

    private static void run(Settings settings, Console console) throws StartFailed, InterruptedException {
        var began = Instant.now();
        checkBuilt(settings);
        var lock = reserve(settings);
        GatewayLog.to(settings.home());
        console.say("Starting (data in " + settings.home() + ")");
        var secrets = new Secrets(settings.home());
        var admin = FirstAdmin.of(settings, secrets);
        var stack = new Stack(settings, secrets, admin.account(), new PidFiles(settings.home()), console);
        var demo = DemoCatalogue.of(settings, console);
        var gateway = new Gateway(settings, stack::portOf, () -> Waiting.of(stack.down(), demo.isFilling()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(gateway, stack, lock, console)));
        gateway.start();
        stack.start();
        var signIn = confirm(admin, settings, stack, console);
        demo.fill(signIn.orElse(admin.account()));
        console.say("");
        console.say("Ready after %d s: http://localhost:%d"
                .formatted(Duration.between(began, Instant.now()).toSeconds(), settings.port()));
        signIn.ifPresent(account -> console.say("Admin: " + account.email()
                + (settings.adminPassword().equals(Optional.of(account.password()))
                        ? ""
                        : " / " + account.password())));
        console.say("Ctrl-C stops it");
        new CountDownLatch(1).await();
    }

    /** Says what is wrong when the environment, or what is kept, does not let anybody in. */
    private static Optional<AdminAccount> confirm(FirstAdmin admin, Settings settings, Stack stack, Console console)
            throws InterruptedException {
        if (!settings.services().contains(CinemaService.USER)) {
            return Optional.of(admin.account());
        }
        var works = admin.confirmed(new UserServiceSignIn(stack.portOf(CinemaService.USER)));
        if (works.isEmpty()) {
            console.warn("The password of the admin " + admin.account().email() + " was changed: it is not known here");
        } else if (!works.get().equals(admin.account())) {
            console.warn(
                    "CINEMA_ADMIN_EMAIL and CINEMA_ADMIN_PASSWORD name the first admin only, who is another one here");
        }
        return works;
    }

    private static HomeLock reserve(Settings settings) throws StartFailed {
        var lock = HomeLock.take(settings.home());
        if (!Ports.isFree(settings.host(), settings.port())) {
            throw new StartFailed("Port " + settings.port() + " is in use: set CINEMA_PORT to another one");
        }
        return lock;
    }

    private static void train(Settings settings, Console console) throws StartFailed, InterruptedException {
        checkBuilt(settings);
        if (AotTraining.untrained(settings.root(), settings.services()).isEmpty()) {
            return;
        }
        console.say("  Recording the services' start-up, once, so that later ones are faster");
        var lock = HomeLock.take(settings.home());
        var secrets = new Secrets(settings.home());
        var admin = FirstAdmin.of(settings, secrets);
        var stack = new Stack(settings, secrets, admin.account(), new PidFiles(settings.home()), console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            try {
                stack.stop();
            } finally {
                lock.release();
            }
        }));
        stack.train();
        System.exit(0);
    }

    /** What does not stop keeps nothing else from being stopped. */
    private static void stop(Gateway gateway, Stack stack, HomeLock lock, Console console) {
        stopping = true;
        console.say("Stopping");
        try {
            gateway.stop();
        } finally {
            try {
                stack.stop();
            } finally {
                lock.release();
            }
        }
        console.say("Stopped");
    }

    private static void checkJava() throws StartFailed {
        if (Runtime.version().feature() < JAVA) {
            throw new StartFailed("A JDK " + JAVA + " or newer is needed, this is " + Runtime.version());
        }
    }

    private static void checkBuilt(Settings settings) throws StartFailed {
        for (var service : settings.services()) {
            if (!Files.exists(service.jar(settings.root()))) {
                throw new StartFailed(service.folder() + " is not built: run ./start, which builds it");
            }
        }
    }
}
