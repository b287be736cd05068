package io.github.moviereservation.showtime.domain.pricing;

import io.github.moviereservation.showtime.domain.json.PriceRulesConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A theater's price rules, in the currency that it had when they were set. */
@Entity
@Table(name = "price_list")
public class PriceList {

    @Id
    public UUID theaterId;

    /** 0 as long as nobody has set any. */
    public long version;

    public String currency;

    @Convert(converter = PriceRulesConverter.class)
    public PriceRules rules;

    static PriceList empty(UUID theaterId, String currency) {
        var list = new PriceList();
        list.theaterId = theaterId;
        list.currency = currency;
        list.rules = PriceRules.NONE;
        return list;
    }

    void set(PriceRules newRules, String newCurrency) {
        version++;
        rules = newRules;
        currency = newCurrency;
    }
}
