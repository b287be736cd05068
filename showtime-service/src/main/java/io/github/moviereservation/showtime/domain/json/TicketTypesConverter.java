package io.github.moviereservation.showtime.domain.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.moviereservation.showtime.domain.catalogue.TicketType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

@Converter
public class TicketTypesConverter implements AttributeConverter<List<TicketType>, String> {

    private static final TypeReference<List<TicketType>> TYPE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<TicketType> value) {
        return Json.write(value);
    }

    @Override
    public List<TicketType> convertToEntityAttribute(String json) {
        return Json.read(json, TYPE);
    }
}
