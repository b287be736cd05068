create table booking (
    id          uuid    primary key,
    version     bigint  not null,
    showtime_id uuid    not null,
    confirmed   boolean not null
);
create index booking_sold on booking (showtime_id) where confirmed;
