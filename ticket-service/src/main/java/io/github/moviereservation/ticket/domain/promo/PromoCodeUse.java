package io.github.moviereservation.ticket.domain.promo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A booking that counts as a use of a promo code. */
@Entity
@Table(name = "promo_code_use")
class PromoCodeUse {

    @Id
    UUID bookingId;

    UUID promoCodeId;
    UUID userId;
}
