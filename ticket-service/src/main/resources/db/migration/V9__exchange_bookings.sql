-- A payment may go back in several parts. Each refund has an id of its own, by which asking for it again does nothing;
-- the first, and until now the only one, has that of its payment. A payment is named by booking_id: by the id of the
-- booking that was made with it, or of the exchange.
create table sandbox_bank_refund (
    id         uuid primary key,
    payment_id uuid   not null references sandbox_bank_payment,
    amount     bigint not null check (amount > 0)
);
update sandbox_bank_payment set refunded = amount where status = 'REFUNDED' and refunded is null;
insert into sandbox_bank_refund (id, payment_id, amount)
select booking_id, booking_id, refunded from sandbox_bank_payment where refunded > 0;
