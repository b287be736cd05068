package io.github.moviereservation.reporting.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.moviereservation.reporting.domain.reports.Report;
import io.github.moviereservation.reporting.rest.format.Csv;
import io.github.moviereservation.reporting.rest.format.ReportFormat;
import io.github.moviereservation.reporting.rest.format.Table;
import io.github.moviereservation.reporting.rest.format.Xlsx;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Gives a report the form that the request asks for, on a worker thread: a long one takes a while. */
@ApplicationScoped
public class ReportAnswer {

    private final HttpHeaders headers;
    private final ObjectMapper mapper;

    ReportAnswer(HttpHeaders headers, ObjectMapper mapper) {
        this.headers = headers;
        this.mapper = mapper;
    }

    <R, T> Uni<ReportFile> of(Uni<Report<R, T>> report, String formatName, Function<Report<R, T>, Table> toTable) {
        var format = ReportFormat.of(formatName, headers.getAcceptableMediaTypes());
        return report.emitOn(Infrastructure.getDefaultWorkerPool()).map(found -> write(found, format, toTable));
    }

    private <R, T> ReportFile write(Report<R, T> report, ReportFormat format, Function<Report<R, T>, Table> toTable) {
        var table = toTable.apply(report);
        var name = "%s_%s_%s.%s"
                .formatted(table.name(), report.period().from(), report.period().to(), format.extension());
        return switch (format) {
            case JSON -> new ReportFile(format.contentType(), null, json(ReportView.of(report)));
            case CSV ->
                new ReportFile(format.contentType(), name, Csv.write(table).getBytes(StandardCharsets.UTF_8));
            case XLSX -> new ReportFile(format.contentType(), name, Xlsx.write(table));
        };
    }

    private byte[] json(ReportView<?, ?> view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The report cannot be written", e);
        }
    }
}
