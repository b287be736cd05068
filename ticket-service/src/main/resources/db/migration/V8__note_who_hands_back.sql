-- When the refund of a counter sale left the till, and who handed it back. What was cancelled before is taken as handed
-- back by who sold it, at once: that is what the tills have counted.
alter table booking
    add column handed_back_at timestamptz,
    add column handed_back_by uuid;

update booking
set handed_back_at = cancelled_at, handed_back_by = sold_by
where sold_by is not null and status = 'CANCELLED' and refund_amount > 0;

alter table booking
    add constraint booking_handed_back check ((handed_back_at is null) = (handed_back_by is null)),
    add constraint booking_counter_hands_back check (handed_back_at is null or sold_by is not null);

drop index booking_till_refund;
create index booking_till_refund on booking (handed_back_at) where handed_back_at is not null;
