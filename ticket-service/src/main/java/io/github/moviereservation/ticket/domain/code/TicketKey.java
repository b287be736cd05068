package io.github.moviereservation.ticket.domain.code;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** A key pair for Ed25519 and its id, the RFC 7638 thumbprint. */
public record TicketKey(String id, PrivateKey privateKey, PublicKey publicKey) {

    static final int SIGNATURE_LENGTH = 64;

    private static final String ALGORITHM = "Ed25519";
    private static final int POINT_LENGTH = 32;
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    static String newPem() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return block(PRIVATE, pair.getPrivate().getEncoded())
                    + block(PUBLIC, pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    /** Reads the private key and the public one after it, as {@code openssl genpkey} and {@code openssl pkey} write them. */
    static TicketKey ofPem(String pem) {
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            var privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(content(PRIVATE, pem)));
            var publicKey = factory.generatePublic(new X509EncodedKeySpec(content(PUBLIC, pem)));
            var key = new TicketKey(thumbprint(publicKey), privateKey, publicKey);
            var probe = new byte[] {1};
            if (!key.verifies(probe, key.sign(probe))) {
                throw new IllegalArgumentException("The public key is another one's");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No Ed25519 keys in PEM", e);
        }
    }

    byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verifies(byte[] content, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(content);
            return signature.verify(signed);
        } catch (SignatureException _) {
            return false; // not even the form of a signature
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as {@code x} of a JWK (RFC 8037). */
    public String point() {
        return point(publicKey);
    }

    private static String thumbprint(PublicKey key) throws GeneralSecurityException {
        var canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(point(key));
        return base64Url(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** The end of its X.509 form (RFC 8410). */
    private static String point(PublicKey key) {
        var encoded = key.getEncoded();
        return base64Url(Arrays.copyOfRange(encoded, encoded.length - POINT_LENGTH, encoded.length));
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String block(String type, byte[] content) {
        return begin(type) + "\n" + Base64.getMimeEncoder().encodeToString(content) + "\n" + end(type) + "\n";
    }

    private static byte[] content(String type, String pem) {
        var start = pem.indexOf(begin(type));
        var end = pem.indexOf(end(type));
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No " + type);
        }
        return Base64.getMimeDecoder().decode(pem.substring(start + begin(type).length(), end));
    }

    private static String begin(String type) {
        return "-----BEGIN " + type + "-----";
    }

    private static String end(String type) {
        return "-----END " + type + "-----";
    }

    /** Keeps the private key out of logs. */
    @Override
    public String toString() {
        return "TicketKey[" + id + "]";
    }
}
