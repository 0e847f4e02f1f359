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

-- the how-manieth time its content is loaded: a source may go back to what it said before
alter table ledger.delivery add column if not exists repetition integer not null default 1;

-- with what it was read to its end: which definition, on which day
alter table ledger.delivery add column if not exists definition text;
alter table ledger.delivery add column if not exists read_on date;

comment on column ledger.delivery.definition is '读取时所用来源定义全文的 SHA-256 / SHA-256 of the text of the definition it was read with';
comment on column ledger.delivery.read_on is '读取当日（上海时间） / Which day it was in the district when it was read';

-- the same rows may be replayed as often as anybody likes; anything else is loaded once each time
drop index if exists ledger.delivery_loaded_once;
drop index if exists ledger.delivery_loaded_once_unless_replayed;
create unique index if not exists delivery_loaded_once_each_time
    on ledger.delivery (feed, sha256, repetition) where state in ('RECEIVED', 'DONE') and not replays;

-- what a document takes the place of: its name; where an intake names it by the moment of taking, the name without that
create or replace function ledger.stream(original_name text, origin text, at_position text)
returns text language sql immutable as $$
    select case
        when $2 is null and $3 is null then $1
        else regexp_replace($1, '\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z', '')
    end
$$;

-- what was loaded, with the day that it describes in the district
create or replace view ledger.described as
select delivery.id, delivery.feed, delivery.sha256, delivery.received_at,
    ledger.stream(delivery.original_name, delivery.origin, delivery.position) as stream,
    coalesce(delivery.as_of, cast(delivery.received_at at time zone 'Asia/Shanghai' as date)) as described_day
from ledger.delivery delivery
where delivery.state in ('RECEIVED', 'DONE') and not delivery.replays;

create index if not exists delivery_loaded
    on ledger.delivery (feed, ledger.stream(original_name, origin, position)) where state in ('RECEIVED', 'DONE') and not replays;

create index if not exists delivery_refused
    on ledger.delivery (feed, sha256) where state = 'REFUSED' and not replays;

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

-- what a source's folder or definition holds and the hub cannot use; a row goes when the thing is gone
create table if not exists ledger.objection (
    source text not null,
    place text not null,
    thing text not null,
    reason text not null,
    sentence text not null,
    sentence_zh text not null,
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    primary key (source, place, thing)
);

comment on table ledger.objection is '来源中无法接收的文件和无法使用的定义 / What a source holds that cannot be taken, and definitions that cannot be used';
comment on column ledger.objection.source is '来源名称 / Name of the source';
comment on column ledger.objection.place is '所在位置：LANDING 投递目录，DEFINITIONS 定义目录 / Where it lies: the landing folder or that of the definitions';
comment on column ledger.objection.thing is '文件名，不可见字符已转义 / Name of the file, what is not visible escaped';
comment on column ledger.objection.reason is '原因代码 / Reason code';
comment on column ledger.objection.sentence is '英文说明及处理办法 / What is wrong and what helps, in English';
comment on column ledger.objection.sentence_zh is '中文说明及处理办法 / The same in Chinese';
comment on column ledger.objection.first_seen is '首次发现时间 / When it was first seen';
comment on column ledger.objection.last_seen is '最近发现时间，精确到分钟 / When it was last seen, to the minute';

-- deliveries that are tried again and again; a row goes when its delivery gets on
create table if not exists ledger.failing (
    delivery bigint primary key,
    source text not null,
    since timestamptz not null,
    attempts bigint not null,
    reason text not null,
    reason_zh text not null,
    next_attempt timestamptz not null
);

comment on table ledger.failing is '反复失败、正在重试的交付 / Deliveries that fail and are tried again';
comment on column ledger.failing.delivery is '交付编号 / Number of the delivery';
comment on column ledger.failing.source is '来源名称 / Name of the source';
comment on column ledger.failing.since is '开始失败的时间 / Since when it fails';
comment on column ledger.failing.attempts is '失败次数 / How many attempts failed';
comment on column ledger.failing.reason is '最近一次失败原因，英文 / Why the last attempt failed, in English';
comment on column ledger.failing.reason_zh is '最近一次失败原因，中文 / The same in Chinese';
comment on column ledger.failing.next_attempt is '下次重试的大致时间 / About when it is tried again';

-- every definition that was in force, so that what was read with one can be told from what another reads
create table if not exists ledger.definition (
    source text not null,
    since timestamptz not null,
    text text not null,
    primary key (source, since)
);

comment on table ledger.definition is '来源定义的历次版本 / The definitions of sources that were in force, one after the other';
comment on column ledger.definition.source is '来源名称 / Name of the source';
comment on column ledger.definition.since is '生效时间 / Since when it is in force';
comment on column ledger.definition.text is '定义全文（YAML） / The whole definition, in YAML';
