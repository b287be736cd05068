-- Lists begin after a booking, which two columns of one direction can say in one comparison.
drop index booking_created;
create index booking_created on booking (created_at, id);

-- Where a filter leaves little, PostgreSQL begins at the showtimes or at the status, and not at the newest bookings.
create index showtime_of_movie on showtime (movie_id);
create index showtime_of_theater on showtime (theater_id);
create index booking_of_status on booking (status, created_at, id);
