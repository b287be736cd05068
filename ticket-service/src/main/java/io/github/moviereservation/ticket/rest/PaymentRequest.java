package io.github.moviereservation.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param token what the payment provider gave the browser for a payment method; never a card number */
public record PaymentRequest(@NotBlank @Size(max = 200) String token) {}
