create schema if not exists ledger;

create table if not exists ledger.delivery (
    id bigserial primary key,
    feed text not null,
    original_name text not null,
    size_bytes bigint not null,
    sha256 text,
    state text not null check (state in ('CLAIMED', 'RECEIVED', 'DONE', 'DUPLICATE', 'REFUSED', 'VANISHED')),
    duplicate_of bigint references ledger.delivery (id),
    refusal text,
    refusal_zh text,
    rows_accepted bigint,
    rows_rejected bigint,
    as_of date,
    claimed_at timestamptz not null,
    received_at timestamptz,
    done_at timestamptz
);

create unique index if not exists delivery_loaded_once
    on ledger.delivery (feed, sha256) where state in ('RECEIVED', 'DONE');

create index if not exists delivery_unfinished
    on ledger.delivery (id) where state in ('CLAIMED', 'RECEIVED');

create table if not exists ledger.feed_poll (
    feed text primary key,
    polled_at timestamptz not null
);
