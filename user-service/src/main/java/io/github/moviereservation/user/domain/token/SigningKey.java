package io.github.moviereservation.user.domain.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** A key pair for RS256 and its id, the RFC 7638 thumbprint. */
public record SigningKey(String id, RSAPrivateCrtKey privateKey, RSAPublicKey publicKey) {

    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    static String newPem() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            return BEGIN + "\n" + Base64.getMimeEncoder().encodeToString(encoded) + "\n" + END + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    /** Reads a PKCS#8 PEM, as {@code openssl genpkey} writes it too. */
    static SigningKey ofPem(String pem) {
        var base64 = pem.replace(BEGIN, "").replace(END, "");
        try {
            var factory = KeyFactory.getInstance("RSA");
            var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
            var privateKey = (RSAPrivateCrtKey) factory.generatePrivate(spec);
            var publicKey = (RSAPublicKey) factory.generatePublic(
                    new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
            return new SigningKey(thumbprint(publicKey), privateKey, publicKey);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Not an RSA private key in PKCS#8 PEM", e);
        }
    }

    public String modulus() {
        return base64Url(publicKey.getModulus());
    }

    public String exponent() {
        return base64Url(publicKey.getPublicExponent());
    }

    private static String thumbprint(RSAPublicKey key) throws GeneralSecurityException {
        var canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(base64Url(key.getPublicExponent()), base64Url(key.getModulus()));
        return base64Url(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without the sign byte, as RFC 7518 wants it. */
    private static String base64Url(BigInteger number) {
        var bytes = number.toByteArray();
        var start = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return base64Url(Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keeps the private key out of logs. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
