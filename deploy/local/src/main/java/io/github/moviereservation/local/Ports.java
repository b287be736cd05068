package io.github.moviereservation.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives out free ports on loopback, none of them twice. They lie below those that systems take for outgoing
 * connections: one of these could sit on the port of a server that is about to start, or is started again.
 */
public final class Ports {

    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 32_000;

    private final SecureRandom random = new SecureRandom();
    private final Set<Integer> given = new HashSet<>();

    public static boolean isFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The wished port when it is free, else another one. */
    public synchronized int near(int wished) {
        return wished <= 65_535 && isFree("127.0.0.1", wished) && given.add(wished) ? wished : any();
    }

    public synchronized int any() {
        while (true) {
            var port = random.nextInt(LOWEST, HIGHEST);
            if (isFree("127.0.0.1", port) && given.add(port)) {
                return port;
            }
        }
    }
}
