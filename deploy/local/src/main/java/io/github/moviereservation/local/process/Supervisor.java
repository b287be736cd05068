package io.github.moviereservation.local.process;

import io.github.moviereservation.local.Console;
import io.github.moviereservation.local.StartFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Starts components, starts those again that die, and stops all of them in reverse order. */
public final class Supervisor {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** Who ran this long was well: the next pause is a short one again. */
    private static final Duration WELL = Duration.ofMinutes(1);

    private final Console console;
    private final Deque<Collection<? extends Component>> stages = new ArrayDeque<>();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    public Supervisor(Console console) {
        this.console = console;
    }

    /** Names components that stop together, before those of the stages that were named earlier. */
    public void stage(Collection<? extends Component> components) {
        stages.push(components);
        components.forEach(component -> down.add(component.name()));
    }

    /** Starts a component of a stage and watches over it from then on. */
    public void start(Component component) throws StartFailed, InterruptedException {
        var began = Instant.now();
        component.start();
        down.remove(component.name());
        console.done(component.name(), "ready", Duration.between(began, Instant.now()));
        Thread.ofVirtual().name("watch " + component.name()).start(() -> watch(component));
    }

    /** The components that do not answer now. */
    public Collection<String> down() {
        return Set.copyOf(down);
    }

    public void stopAll() {
        stopping = true;
        for (var stage : stages) {
            var threads = stage.stream()
                    .map(component -> Thread.ofVirtual().start(component::stop))
                    .toList();
            threads.forEach(Supervisor::join);
        }
    }

    private void watch(Component component) {
        var pause = FIRST_PAUSE;
        while (true) {
            var since = Instant.now();
            var exitCode = component.ended().join();
            if (stopping) {
                return;
            }
            down.add(component.name());
            pause = Duration.between(since, Instant.now()).compareTo(WELL) > 0 ? FIRST_PAUSE : pause;
            console.warn("%s died%s and is being restarted".formatted(component.name(), describe(exitCode)));
            pause = revive(component, pause);
        }
    }

    /** A script around a process that was killed may end with 0 all the same, which would say that all is well. */
    private static String describe(int exitCode) {
        return exitCode == 0 ? "" : " (exit code " + exitCode + ")";
    }

    /** Tries until it answers again; gives back the pause to make when it dies once more. */
    private Duration revive(Component component, Duration pause) {
        var next = pause;
        while (!stopping) {
            try {
                Thread.sleep(next);
                next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
                component.start();
                down.remove(component.name());
                console.warn(component.name() + " is ready again");
                break;
            } catch (StartFailed e) {
                if (!stopping) {
                    console.warn(e.getMessage());
                }
            } catch (RuntimeException e) {
                console.warn(component.name() + " cannot be started: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return next;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
