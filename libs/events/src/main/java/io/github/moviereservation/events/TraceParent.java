package io.github.moviereservation.events;

import io.opentelemetry.api.trace.Span;

/** The W3C {@code traceparent} that carries a trace through the outbox and the broker. */
public final class TraceParent {

    private TraceParent() {}

    /** For SQL that writes to the outbox itself. Null without a valid span, as when tracing is off. */
    public static String current() {
        return of(Span.current());
    }

    /** Null without a valid span, as when tracing is off. */
    static String of(Span span) {
        var context = span.getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }
}
