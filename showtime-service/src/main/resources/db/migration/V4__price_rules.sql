create table price_list (
    theater_id uuid   primary key references theater,
    version    bigint not null,
    currency   text   not null,
    rules      text   not null check (rules is json object)
);

-- What an admin said; the rest of the prices follows from the theater's rules.
alter table showtime add column given_prices text not null default '{}' check (given_prices is json object);
update showtime set given_prices = prices;
