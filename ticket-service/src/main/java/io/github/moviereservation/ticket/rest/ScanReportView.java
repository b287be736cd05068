package io.github.moviereservation.ticket.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.moviereservation.ticket.domain.admission.ScanReport;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of an offline scan.
 *
 * @param reason why the ticket is INVALID: that of the problem {@code ticket-invalid}
 * @param usedAt when the ticket was first used, and {@code usedDoor} where: another scan's for a DOUBLE_ENTRY
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScanReportView(
        String code,
        Instant scannedAt,
        ScanReport.Result result,
        String reason,
        String detail,
        UUID ticketId,
        String reference,
        String seat,
        Instant usedAt,
        String usedDoor) {

    static ScanReportView of(ScanReport report) {
        var scan = report.presented();
        var refusal = report.refusal();
        if (refusal != null) {
            return new ScanReportView(
                    scan.code(),
                    scan.at(),
                    report.result(),
                    refusal.reason(),
                    refusal.getMessage(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        var ticket = report.ticket();
        return new ScanReportView(
                scan.code(),
                scan.at(),
                report.result(),
                null,
                null,
                ticket.id,
                ticket.booking.reference,
                ticket.seat,
                ticket.scannedAt,
                ticket.door);
    }
}
