package io.github.moviereservation.ticket.domain.payment;

public enum PaymentStatus {
    /** The provider has never heard of a charge, or gave its money back. */
    NONE,
    /** Asked, but not decided: the customer or a bank has to act first. */
    OPEN,
    CAPTURED,
    DECLINED
}
