package io.github.moviereservation.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of the business that a request breaks. Each rule has a subclass of its own; it leaves the service as a problem
 * of type {@code /problems/<code>} (RFC 9457).
 */
public abstract class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; the problem mapper turns it into an HTTP status. */
    public enum Kind {
        BAD_REQUEST,
        UNAUTHORIZED,
        PAYMENT_REQUIRED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        GONE,
        TOO_LARGE,
        UNSUPPORTED_TYPE,
        RULE_BROKEN,
        TOO_MANY_REQUESTS,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private Duration retryAfter;

    protected BusinessException(Kind kind, String code, String detail) {
        super(detail);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** Extension members of the problem document, such as the seats that are taken. */
    public Map<String, Object> members() {
        return members;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Adds an extension member to the problem document. */
    protected BusinessException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Tells the caller when another try makes sense. */
    protected BusinessException retryAfter(Duration delay) {
        retryAfter = delay;
        return this;
    }

    /** A business rule is no fault of the program: without a stack trace it costs little on the hot path. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
