-- How many codes the ticket has had; 0 for those issued before codes were signed, which stay valid by lookup.
alter table ticket add column issue integer not null default 0;
