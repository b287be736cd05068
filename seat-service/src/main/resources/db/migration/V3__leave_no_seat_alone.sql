-- The lone-seat rule holds unless an admin switches it off for a showtime. Until now off was what nobody had asked for.
alter table showtime
    alter column lone_seat_rule set default true;

update showtime
set lone_seat_rule = true, revision = revision + 1
where not lone_seat_rule;
