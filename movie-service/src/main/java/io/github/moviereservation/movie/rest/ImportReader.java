package io.github.moviereservation.movie.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.moviereservation.movie.domain.movie.MovieImport.Flawed;
import io.github.moviereservation.movie.domain.movie.MovieImport.Readable;
import io.github.moviereservation.movie.domain.movie.MovieImport.Row;
import io.github.moviereservation.web.InvalidField;
import io.github.moviereservation.web.InvalidInputException;
import io.github.moviereservation.web.InvalidJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads an import row by row by the rules of a single movie's body, so that one malformed row spoils no other. */
@ApplicationScoped
public class ImportReader {

    static final int MAX_ROWS = 500;

    private final ObjectMapper json;
    private final Validator validator;

    ImportReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    List<Row> read(JsonNode body) {
        if (!body.isArray()) {
            throw new InvalidInputException("body", "must be an array of movies");
        }
        if (body.size() > MAX_ROWS) {
            throw new ImportTooLargeException(MAX_ROWS);
        }
        return IntStream.range(0, body.size())
                .mapToObj(index -> read(index, body.get(index)))
                .toList();
    }

    private Row read(int index, JsonNode node) {
        if (!node.isObject()) {
            return new Flawed(index, "must be a movie");
        }
        try {
            var request = json.treeToValue(node, MovieRequest.class);
            var flaws = flawsOf(request);
            return flaws.isEmpty() ? new Readable(index, request.toDetails()) : new Flawed(index, flaws);
        } catch (JsonProcessingException e) {
            var error = InvalidJson.errorOf(e);
            return new Flawed(index, error.field() + " " + error.message());
        }
    }

    private String flawsOf(MovieRequest request) {
        var flaws = validator.validate(request).stream()
                .map(violation -> InvalidField.of(violation) + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return flaws.isEmpty() && !request.hasExternalId() ? "externalId must not be blank" : flaws;
    }
}
