-- Every turn of every assessment, in the order it was saved. Times are ISO 8601 text, always in UTC.
create table turn (
    position     integer primary key,
    assessment   text    not null,
    seq          integer not null,
    message_id   text    not null,
    officer_id   text    not null,
    officer_name text    not null,
    channel      text    not null,
    at           text    not null,
    said         text    not null,
    events       text    not null,
    replies      text    not null,
    unique (assessment, seq),
    unique (assessment, message_id)
);

-- The register: one row an assessment, with the position of the turn that last changed it.
create table listing (
    assessment   text    primary key,
    position     integer not null,
    toolkit      text    not null,
    version      text    not null,
    organisation text    not null,
    title        text    not null,
    started      text    not null,
    changed      text    not null,
    finished     text
);

create index listing_by_position on listing (position);
