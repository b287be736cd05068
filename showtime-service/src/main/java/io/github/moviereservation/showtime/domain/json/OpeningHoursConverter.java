package io.github.moviereservation.showtime.domain.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.moviereservation.showtime.domain.catalogue.OpeningTimes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.DayOfWeek;
import java.util.Map;

@Converter
public class OpeningHoursConverter implements AttributeConverter<Map<DayOfWeek, OpeningTimes>, String> {

    private static final TypeReference<Map<DayOfWeek, OpeningTimes>> TYPE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<DayOfWeek, OpeningTimes> value) {
        return Json.write(value);
    }

    @Override
    public Map<DayOfWeek, OpeningTimes> convertToEntityAttribute(String json) {
        return Json.read(json, TYPE);
    }
}
