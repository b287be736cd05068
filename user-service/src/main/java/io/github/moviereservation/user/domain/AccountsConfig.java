package io.github.moviereservation.user.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "accounts")
public interface AccountsConfig {

    /** Who issues the access tokens; every service checks it. */
    String issuer();

    /** Folder of the RS256 signing keys, made at the first start and shared by all replicas. */
    Path keysDir();

    /** Whether the refresh cookie is {@code Secure} and has the {@code __Host-} prefix: needs TLS in front. */
    @WithDefault("false")
    boolean cookieSecure();

    @WithDefault("15M")
    Duration accessTokenLifetime();

    /** A session ends when it was not refreshed for this long. */
    @WithDefault("30D")
    Duration sessionLifetime();

    /** The networks in which a caller is the gateway, and says in {@code X-Forwarded-For} whom it asks for. */
    @WithDefault("127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fd00::/8")
    List<String> trustedProxies();

    Admin admin();

    Hashing hashing();

    Throttle throttle();

    /** The first admin, created at start when there is no admin at all. */
    interface Admin {

        Optional<String> email();

        Optional<String> password();
    }

    /** Cost of Argon2id; the defaults are OWASP's recommendation. */
    interface Hashing {

        @WithDefault("19456")
        int memoryKib();

        @WithDefault("2")
        int iterations();

        @WithDefault("1")
        int parallelism();

        /** How many passwords are hashed at once; each takes a core and {@code memoryKib}. */
        @WithDefault("2")
        int threads();

        /** How many may wait for a thread; beyond it the caller gets a 503. */
        @WithDefault("64")
        int queue();
    }

    /** Slows down who guesses passwords: counted per account and address. */
    interface Throttle {

        /** Failures in a row before the first pause. */
        @WithDefault("5")
        int failures();

        /** The first pause; each further failure doubles it. */
        @WithDefault("30S")
        Duration firstPause();

        @WithDefault("15M")
        Duration longestPause();

        /** Failures are forgotten after this long without a new one. */
        @WithDefault("1H")
        Duration memory();
    }
}
