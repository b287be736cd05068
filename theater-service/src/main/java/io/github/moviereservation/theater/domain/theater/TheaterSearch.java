package io.github.moviereservation.theater.domain.theater;

import io.github.moviereservation.web.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a visitor looks for: words of name, city and address, and a city; either may be null. */
public record TheaterSearch(String text, String city) {

    String condition() {
        var conditions = new ArrayList<>(List.of("true"));
        for (int i = 0; i < patterns().size(); i++) {
            conditions.add("searchText like :word" + i + " escape '\\'");
        }
        if (city != null) {
            conditions.add("cityKey = :city");
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        patterns().forEach(pattern -> parameters.put("word" + parameters.size(), pattern));
        if (city != null) {
            parameters.put("city", SearchText.fold(city));
        }
        return parameters;
    }

    private List<String> patterns() {
        return text == null ? List.of() : SearchText.patterns(text);
    }
}
