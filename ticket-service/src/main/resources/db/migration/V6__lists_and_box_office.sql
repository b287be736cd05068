-- Lists begin after a booking, which two columns of one direction can say in one comparison.
drop index booking_created;
create index booking_created on booking (created_at, id);

-- Where a filter leaves little, PostgreSQL begins at the showtimes or at the status, and not at the newest bookings.
create index showtime_of_movie on showtime (movie_id);
create index showtime_of_theater on showtime (theater_id);
drop index booking_of_showtime;
create index booking_of_showtime on booking (showtime_id, status, created_at, id);
create index booking_of_status on booking (status, created_at, id);

-- Sold at the counter, to somebody without an account: user_id is then who sold it, too.
alter table booking
    add column payment_method text not null default 'CARD' check (payment_method in ('CARD', 'CASH', 'TERMINAL')),
    add column sold_by uuid,
    -- When the money was in the till. As a bank's books, it is written before the booking is PAID, and never after it
    -- was given up.
    add column taken_at timestamptz,
    add constraint booking_counter check ((sold_by is null) = (payment_method = 'CARD')),
    alter column email drop not null,
    add constraint booking_email check (email is not null or sold_by is not null);

-- The day's sales and refunds of the tills.
create index booking_till_sale on booking (confirmed_at) where sold_by is not null;
create index booking_till_refund on booking (cancelled_at) where sold_by is not null;
