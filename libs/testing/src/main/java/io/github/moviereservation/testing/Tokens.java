package io.github.moviereservation.testing;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** Access tokens as user-service issues them, signed by a key of this JVM. */
public final class Tokens {

    /** Shared by the services of one test, made anew in each JVM. */
    public static final String SERVICE_SECRET = UUID.randomUUID().toString() + UUID.randomUUID();

    private static final String ISSUER = "https://cinema.local/issuer";
    private static final String KEY_ID = "test";
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final KeyPair KEYS = newKeys();
    private static final KeyPair OTHER_KEYS = newKeys();

    private Tokens() {}

    public static String customer(String name) {
        return of(idOf(name), emailOf(name), "customer");
    }

    public static String staff(String name) {
        return of(idOf(name), emailOf(name), "staff");
    }

    public static String admin(String name) {
        return of(idOf(name), emailOf(name), "admin");
    }

    public static String of(UUID id, String email, String role) {
        return sign(id, email, role, Instant.now(), KEYS.getPrivate());
    }

    /** Good for this long from now. */
    public static String expiringIn(String name, Duration left) {
        var issuedAt = Instant.now().plus(left).minus(LIFETIME);
        return sign(idOf(name), emailOf(name), "customer", issuedAt, KEYS.getPrivate());
    }

    public static String expired(String name) {
        return sign(idOf(name), emailOf(name), "customer", Instant.now().minus(Duration.ofHours(1)), KEYS.getPrivate());
    }

    /** Right in everything but the key. */
    public static String forged(String name) {
        return sign(idOf(name), emailOf(name), "admin", Instant.now(), OTHER_KEYS.getPrivate());
    }

    /** What ticket-service sends as {@code X-Service-Token}. */
    public static String service() {
        return Jwt.issuer("ticket-service")
                .subject("ticket-service")
                .audience("internal")
                .expiresIn(Duration.ofMinutes(1))
                .jws()
                .signWithSecret(SERVICE_SECRET);
    }

    /** The same id for the same name, so that a test need not carry it around. */
    public static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static String emailOf(String name) {
        return name + "@example.org";
    }

    static Path jwksFile() {
        try {
            var key = (RsaJsonWebKey) org.jose4j.jwk.JsonWebKey.Factory.newJwk(KEYS.getPublic());
            key.setKeyId(KEY_ID);
            key.setAlgorithm("RS256");
            key.setUse("sig");
            var file = Files.createTempFile("jwks", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (org.jose4j.lang.JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(UUID id, String email, String role, Instant issuedAt, PrivateKey key) {
        return Jwt.issuer(ISSUER)
                .subject(id.toString())
                .upn(email)
                .groups(role)
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(LIFETIME))
                .jws()
                .keyId(KEY_ID)
                .sign(key);
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
