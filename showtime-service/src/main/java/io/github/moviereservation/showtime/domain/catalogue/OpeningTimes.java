package io.github.moviereservation.showtime.domain.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** From when to when, as HH:mm on the theater's clock; a closing time that is not later is on the next day. */
@RegisterForReflection
public record OpeningTimes(String opens, String closes) {}
