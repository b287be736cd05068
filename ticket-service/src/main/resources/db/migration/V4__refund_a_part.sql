-- What the sandbox's bank gave back; null before it did, and where it was everything before parts could be returned.
alter table sandbox_bank_payment add column refunded bigint check (refunded between 0 and amount);
