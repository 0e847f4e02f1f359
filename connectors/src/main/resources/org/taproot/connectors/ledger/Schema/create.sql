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

create index if not exists delivery_unfinished
    on ledger.delivery (id) where state in ('CLAIMED', 'RECEIVED');

-- what an intake said of a document: which it is, and where the next look begins
alter table ledger.delivery add column if not exists origin text;
alter table ledger.delivery add column if not exists position text;
-- titles that nobody mapped, for the steward
alter table ledger.delivery add column if not exists new_titles text;

-- whether it names rows of earlier deliveries that are to be read once more
alter table ledger.delivery add column if not exists replays boolean not null default false;

-- the same rows may be replayed as often as anybody likes; anything else is loaded once
drop index if exists ledger.delivery_loaded_once;
create unique index if not exists delivery_loaded_once_unless_replayed
    on ledger.delivery (feed, sha256) where state in ('RECEIVED', 'DONE') and not replays;

create index if not exists delivery_origin
    on ledger.delivery (feed, origin) where origin is not null;

create index if not exists delivery_position
    on ledger.delivery (feed, id) where position is not null;

create table if not exists ledger.source (
    name text primary key,
    title text,
    kind text,
    fact text,
    state text not null default 'RUNNING' check (state in ('RUNNING', 'INVALID')),
    paused boolean not null default false,
    looked_at timestamptz,
    succeeded_at timestamptz,
    next_look_at timestamptz,
    failing_since timestamptz,
    failure text,
    failure_zh text
);

drop table if exists ledger.feed_poll;
