-- Other seats wait for a booking of their showtime: an exchanged one may be of another. Null: of before.
alter table seat_change add column showtime_id uuid;
