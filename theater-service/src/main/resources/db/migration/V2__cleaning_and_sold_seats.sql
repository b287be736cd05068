alter table screen add column cleaning_minutes integer check (cleaning_minutes between 0 and 240);

alter table showtime add column movie_title text;

-- What seat-service has announced of seats that were sold. One that was given back stays: an older event may still arrive.
create table sold_seat (
    showtime_id uuid        not null,
    seat        text        not null,
    sold        boolean     not null,
    version     bigint      not null,
    changed_at  timestamptz not null default now(),
    primary key (showtime_id, seat)
);
