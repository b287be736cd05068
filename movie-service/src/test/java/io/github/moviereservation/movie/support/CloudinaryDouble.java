package io.github.moviereservation.movie.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cloudinary's upload API over real HTTP. */
public final class CloudinaryDouble {

    public static final String KEY = "key-" + UUID.randomUUID();
    private static final String SECRET = UUID.randomUUID().toString();

    private static final String UPLOAD = "/v1_1/cinema/image/upload";
    private static final String DESTROY = "/v1_1/cinema/image/destroy";

    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"(\\w+)\"[^\\r]*\\r\\n(?:[^\\r]+\\r\\n)*\\r\\n(.*?)\\r\\n--",
            Pattern.DOTALL);

    private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());

    private CloudinaryDouble() {}

    static synchronized String url() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        return "cloudinary://" + KEY + ":" + SECRET + "@cinema?upload_prefix=" + SERVER.baseUrl();
    }

    /** Everything works, and nothing was asked yet. */
    public static void up() {
        SERVER.resetAll();
        SERVER.stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(uploaded()));
        SERVER.stubFor(post(urlPathEqualTo(DESTROY)).willReturn(json(200, "{\"result\":\"ok\"}")));
    }

    public static void uploadsAnswer(int status, String message) {
        SERVER.stubFor(
                post(urlPathEqualTo(UPLOAD)).willReturn(json(status, "{\"error\":{\"message\":\"" + message + "\"}}")));
    }

    /** The first upload is refused, the second is taken. */
    public static void uploadsAnswerOnce(int status) {
        SERVER.stubFor(post(urlPathEqualTo(UPLOAD))
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(json(status, "{\"error\":{\"message\":\"busy\"}}"))
                .willSetStateTo("again"));
        SERVER.stubFor(post(urlPathEqualTo(UPLOAD))
                .inScenario("once")
                .whenScenarioStateIs("again")
                .willReturn(uploaded()));
    }

    public static void uploadsHang() {
        SERVER.stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(uploaded().withFixedDelay(3000)));
    }

    public static void dead() {
        SERVER.stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    public static void deletionsAnswer(int status) {
        SERVER.stubFor(post(urlPathEqualTo(DESTROY)).willReturn(json(status, "{\"error\":{\"message\":\"no\"}}")));
    }

    /** The fields of each upload, the file among them. */
    public static List<Map<String, String>> uploads() {
        return SERVER.findAll(postRequestedFor(urlPathEqualTo(UPLOAD))).stream()
                .map(CloudinaryDouble::fields)
                .toList();
    }

    /** The assets that were to be deleted. */
    public static List<String> deletions() {
        return SERVER.findAll(postRequestedFor(urlPathEqualTo(DESTROY))).stream()
                .map(request -> fields(request).get("public_id"))
                .toList();
    }

    /** As Cloudinary's documentation says: the signed fields in order, and the secret. */
    public static String signature(Map<String, String> fields) {
        var unsigned = List.of("file", "api_key", "cloud_name", "resource_type", "signature");
        var text = new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> !unsigned.contains(field.getKey()))
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((text + SECRET).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(LoggedRequest request) {
        var body = new String(request.getBody(), StandardCharsets.ISO_8859_1);
        var fields = new TreeMap<String, String>();
        if (request.getHeader("Content-Type").startsWith("multipart/")) {
            PART.matcher(body).results().forEach(part -> fields.put(part.group(1), part.group(2)));
        } else {
            Stream.of(body.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
        return fields;
    }

    private static ResponseDefinitionBuilder uploaded() {
        return json(200, "{\"public_id\":\"as asked for\",\"version\":1234567890}");
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
