-- How many codes the ticket has had; 0 for those issued before codes were signed, which stay valid by lookup.
alter table ticket add column issue integer not null default 0;

-- When, by whom and at which door the ticket admitted somebody; null until then.
alter table ticket add column scanned_at timestamptz;
alter table ticket add column scanned_by uuid;
alter table ticket add column door text;
