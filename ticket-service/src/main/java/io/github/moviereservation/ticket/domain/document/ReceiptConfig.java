package io.github.moviereservation.ticket.domain.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "ticket.receipt")
public interface ReceiptConfig {

    /** Who sells, as the head of a receipt names it, with address and tax number. */
    @WithDefault("Movie reservation")
    String seller();

    /** Percent of value added tax that prices contain. */
    @WithDefault("7")
    BigDecimal vatRate();

    /** The theaters that have another one. */
    Optional<List<VatRate>> vatRates();
}
