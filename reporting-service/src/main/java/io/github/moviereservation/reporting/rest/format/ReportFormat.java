package io.github.moviereservation.reporting.rest.format;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** What a report can be had as. */
public enum ReportFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV(ReportFormat.TEXT_CSV),
    XLSX(ReportFormat.SPREADSHEET);

    public static final String TEXT_CSV = "text/csv";
    public static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType type;

    ReportFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    public String contentType() {
        return this == CSV ? TEXT_CSV + ";charset=UTF-8" : type.toString();
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that was asked for by name, else the best of those that are accepted. */
    public static ReportFormat of(String name, List<MediaType> accepted) {
        if (name != null) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
        return accepted.stream()
                .flatMap(wanted -> List.of(values()).stream().filter(format -> wanted.isCompatible(format.type)))
                .findFirst()
                .orElse(JSON);
    }
}
