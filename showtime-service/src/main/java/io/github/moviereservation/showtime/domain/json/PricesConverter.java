package io.github.moviereservation.showtime.domain.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.moviereservation.showtime.domain.catalogue.SeatKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

@Converter
public class PricesConverter implements AttributeConverter<Map<SeatKind, Long>, String> {

    private static final TypeReference<Map<SeatKind, Long>> TYPE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<SeatKind, Long> value) {
        return Json.write(value);
    }

    @Override
    public Map<SeatKind, Long> convertToEntityAttribute(String json) {
        return Json.read(json, TYPE);
    }
}
