-- What this service asked Stripe for; the money itself is in Stripe's books.
create table stripe_payment (
    booking_id   uuid primary key,
    -- Null until Stripe has answered with the intent that it made.
    intent_id    text,
    -- When the intent's confirmation was about to be sent; nothing is charged before.
    asked_at     timestamptz,
    needs_action boolean not null default false,
    -- The booking was given up or cancelled: nothing may be charged any more.
    closed       boolean not null default false,
    constraint stripe_payment_intent unique (intent_id)
);
