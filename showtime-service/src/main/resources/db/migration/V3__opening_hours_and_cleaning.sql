alter table theater add column opening_hours text check (opening_hours is json object);
alter table screen add column cleaning_minutes integer;

-- What occupies a screen from some time on.
create index showtime_screen_end on showtime (screen_id, ends_at) where status = 'SCHEDULED';
