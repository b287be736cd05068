-- An exchanged booking is confirmed again, with a higher version, and perhaps another showtime. 0: of before.
-- exchanged_at is when it got the seats that it has, unless they are those that it was bought with.
alter table booking
    add column version      integer not null default 0,
    add column exchanged_at timestamptz;
