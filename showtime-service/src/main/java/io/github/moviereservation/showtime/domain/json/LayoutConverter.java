package io.github.moviereservation.showtime.domain.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.moviereservation.showtime.domain.catalogue.Layout;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
public class LayoutConverter implements AttributeConverter<Layout, String> {

    private static final TypeReference<Layout> TYPE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Layout value) {
        return Json.write(value);
    }

    @Override
    public Layout convertToEntityAttribute(String json) {
        return Json.read(json, TYPE);
    }
}
