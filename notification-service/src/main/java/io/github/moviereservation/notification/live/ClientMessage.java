package io.github.moviereservation.notification.live;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a client sends: {@code token} belongs to {@code auth}, {@code topic} to the subscriptions. */
@RegisterForReflection
record ClientMessage(String type, String topic, String token) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "ClientMessage[" + type + "]";
    }
}
