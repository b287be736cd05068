package io.github.moviereservation.showtime.domain.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.moviereservation.showtime.domain.pricing.PriceRules;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
public class PriceRulesConverter implements AttributeConverter<PriceRules, String> {

    private static final TypeReference<PriceRules> TYPE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(PriceRules value) {
        return Json.write(value);
    }

    @Override
    public PriceRules convertToEntityAttribute(String json) {
        return Json.read(json, TYPE);
    }
}
