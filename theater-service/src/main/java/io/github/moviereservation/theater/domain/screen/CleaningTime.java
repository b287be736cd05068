package io.github.moviereservation.theater.domain.screen;

/** What an admin says of the time for cleaning a screen: null minutes are as long as is usual in the chain. */
public record CleaningTime(Integer minutes) {}
