-- Where the seats of a booking are since its showtime moved to another room, so that news of the booking that comes
-- later is understood. seat is null when the new room had no equal.
create table seat_move (
    booking_id  uuid not null,
    sold_seat   text not null collate "C",
    seat        text collate "C",
    showtime_id uuid not null,
    primary key (booking_id, sold_seat)
);
