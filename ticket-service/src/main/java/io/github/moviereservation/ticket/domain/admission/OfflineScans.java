package io.github.moviereservation.ticket.domain.admission;

import io.github.moviereservation.ticket.domain.admission.ScanReport.Result;
import io.github.moviereservation.ticket.domain.booking.TicketUsedException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes the scans of doors that had lost the network. Each has a transaction of its own: what an outage cuts off is sent
 * again, and what was taken before has the same result.
 */
@ApplicationScoped
public class OfflineScans {

    private final AdmissionService admission;

    OfflineScans(AdmissionService admission) {
        this.admission = admission;
    }

    /** In the order of the scans. */
    public Uni<List<ScanReport>> take(List<Presented> scans) {
        return Multi.createFrom()
                .iterable(scans)
                .onItem()
                .transformToUniAndConcatenate(this::take)
                .collect()
                .asList();
    }

    private Uni<ScanReport> take(Presented scan) {
        return admission
                .admit(scan)
                .map(ticket -> new ScanReport(scan, Result.ADMITTED, ticket, null))
                .onFailure(TicketUsedException.class)
                .recoverWithItem(failure ->
                        new ScanReport(scan, Result.DOUBLE_ENTRY, ((TicketUsedException) failure).ticket(), null))
                .onFailure(TicketInvalidException.class)
                .recoverWithItem(
                        failure -> new ScanReport(scan, Result.INVALID, null, (TicketInvalidException) failure));
    }
}
