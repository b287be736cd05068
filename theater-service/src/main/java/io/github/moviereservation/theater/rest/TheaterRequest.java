package io.github.moviereservation.theater.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.moviereservation.theater.domain.theater.OpeningTimes;
import io.github.moviereservation.theater.domain.theater.TheaterDetails;
import io.github.moviereservation.theater.domain.theater.TicketType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A theater may come back as it was read: the id is left aside. Without opening hours it is always open. */
@JsonIgnoreProperties("id")
@Schema(properties = @SchemaProperty(name = "id", readOnly = true))
public record TheaterRequest(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 200) String address,
        @NotBlank @Size(max = 100) String city,
        @NotNull @TimeZoneId String timezone,
        @CurrencyCode String currency,
        Map<DayOfWeek, @NotNull @Valid OpeningTimes> openingHours,
        @Size(max = 20) List<@NotNull @Valid TicketType> ticketTypes) {

    private static final String DEFAULT_CURRENCY = "EUR";

    TheaterDetails toDetails() {
        return new TheaterDetails(
                name.strip(),
                address.strip(),
                city.strip(),
                timezone,
                Objects.requireNonNullElse(currency, DEFAULT_CURRENCY),
                openingHours == null || openingHours.isEmpty() ? null : openingHours,
                Objects.requireNonNullElse(ticketTypes, List.of()));
    }
}
