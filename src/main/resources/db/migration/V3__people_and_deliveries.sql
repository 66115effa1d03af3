-- What is known of people, by their own officer id, and what waits to be sent to them. Times here are milliseconds
-- since 1970, because they are compared.
create table person (
    officer    text    primary key,
    assessment text    not null default '',
    away       integer not null default 0
) without rowid;

-- The messages heard from the channels, each once, whichever assessment it was for.
create table heard (
    officer text    not null,
    message text    not null,
    at      integer not null,
    primary key (officer, message)
) without rowid;

create index heard_by_time on heard (at);

-- Who takes part in which assessment.
create table part (
    officer    text not null,
    assessment text not null,
    primary key (officer, assessment)
) without rowid;

insert into part (officer, assessment) select distinct officer_id, assessment from turn;

-- Officers who are one and the same have one identity; the place is the order in which they came to it.
create table link (
    officer  text    primary key,
    identity text    not null,
    place    integer not null
) without rowid;

-- Codes that were given and not taken, as hashes only; one an officer.
create table code (
    officer text    primary key,
    hash    text    not null unique,
    until   integer not null
) without rowid;

create table wrong_try (
    officer text    not null,
    at      integer not null
);

create index wrong_try_by_officer on wrong_try (officer, at);

-- The outbox. A row waits while it has no end; then it was sent, or given up. What was sent is needed no longer, so it
-- loses its payload: the channel's own reference is enough to replace it.
create table outbox (
    id        integer primary key autoincrement,
    channel   text    not null,
    key       text    not null,
    tag       text    not null,
    replaces  text    not null,
    payload   text    not null,
    officer   text    not null,
    saved     integer not null,
    tries     integer not null default 0,
    due       integer not null default 0,
    ended     integer,
    reference text    not null default '',
    why       text    not null default ''
);

create index outbox_waiting on outbox (channel, key, id) where ended is null;
create index outbox_referred on outbox (channel, key, tag, id) where reference <> '';
create index outbox_ended on outbox (ended) where ended is not null;
create index outbox_waiting_by_officer on outbox (officer) where ended is null;
