package io.github.moviereservation.showtime.rest;

import java.util.List;

public record BatchView(List<ShowtimeView> showtimes) {}
