create table promo_code (
    id                 uuid primary key,
    -- As people compare it: upper case.
    code               text        not null,
    percent_off        integer check (percent_off between 1 and 100),
    amount_off         bigint check (amount_off > 0),
    currency           text,
    valid_from         timestamptz,
    valid_until        timestamptz,
    usage_limit        integer check (usage_limit > 0),
    limit_per_customer integer check (limit_per_customer > 0),
    movie_id           uuid,
    theater_id         uuid,
    active             boolean     not null,
    used               integer     not null default 0 check (used >= 0),
    created_at         timestamptz not null,
    constraint promo_code_code unique (code),
    constraint promo_code_kind check (num_nonnulls(percent_off, amount_off) = 1),
    constraint promo_code_currency check ((amount_off is null) = (currency is null))
);
create index promo_code_created on promo_code (created_at desc, id);

-- The bookings that count as uses: a row goes when its booking comes to nothing, and takes its use along. Deferred: the
-- use is taken before its booking is written, so that nothing is locked after the code.
create table promo_code_use (
    booking_id    uuid primary key references booking deferrable initially deferred,
    promo_code_id uuid not null references promo_code,
    user_id       uuid not null
);
create index promo_code_use_of_customer on promo_code_use (promo_code_id, user_id);

-- {"code": "HALF", "percentOff": 50, "amountOff": null}: as it was when the booking was made.
alter table booking add column promo jsonb;
