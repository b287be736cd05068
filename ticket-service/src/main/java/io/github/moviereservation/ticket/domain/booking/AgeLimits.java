package io.github.moviereservation.ticket.domain.booking;

import io.github.moviereservation.ticket.domain.showtime.Showtime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which certificates ask for which age; a certificate that the settings do not know asks for none. */
@ApplicationScoped
public class AgeLimits {

    private final Map<String, Integer> ages;

    AgeLimits(BookingConfig config) {
        ages = config.ages().entrySet().stream()
                .collect(Collectors.toMap(limit -> keyOf(limit.getKey()), Map.Entry::getValue));
    }

    /** Null when everybody may see the film. */
    public AgeNotice noticeOf(Showtime showtime) {
        var certificate = showtime.movieCertificate;
        var age = certificate == null ? null : ages.get(keyOf(certificate));
        return age == null ? null : new AgeNotice(certificate, age);
    }

    private static String keyOf(String certificate) {
        return certificate.strip().toUpperCase(Locale.ROOT);
    }
}
