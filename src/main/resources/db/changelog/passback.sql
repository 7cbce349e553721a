--liquibase formatted sql

-- A column of a gradebook. The placement's own has an empty tag and resource_id; one for a knowledge area has the area as
-- its tag. url is found (or the column made) by whoever holds the lease, when the first score is to be sent there.
--changeset attune:passback-1
create table line_item (
    id              bigint       not null auto_increment primary key,
    placement_id    bigint       not null,
    registration_id varchar(36)  not null,
    resource_id     varchar(255) not null,
    tag             varchar(64)  not null,
    url             varchar(2000),
    lease           char(36),
    leased_until    datetime(6)  null,
    unique (placement_id, tag, resource_id)
) ${table-options};

-- The ledger. A row is owed while wanted > sent. due_at is when it is next to be sent; while a lease is held, when that
-- runs out; null when there is nothing to do, or nothing that would help without a person (parked_at).
create table passback (
    line_item_id     bigint         not null,
    person_id        bigint         not null,
    registration_id  varchar(36)    not null,
    wanted           bigint         not null,
    sent             bigint         not null,
    due_at           datetime(6)    null,
    lease            char(36),
    tries            int            not null,
    failing_since    datetime(6)    null,
    parked_at        datetime(6)    null,
    kind             varchar(32),
    cause            varchar(500),
    remedy           varchar(500),
    detail           varchar(500),
    last_timestamp   datetime(6)    null,
    accepted_at      datetime(6)    null,
    accepted_points  decimal(12, 6),
    accepted_maximum decimal(12, 6),
    accepted_digest  char(64),
    primary key (line_item_id, person_id)
) ${table-options};
create index passback_due on passback (registration_id, due_at);
create index passback_parked on passback (registration_id, parked_at);

-- A platform that asked for a pause, or has been failing again and again, is left alone as a whole until held_until.
-- The last to fail is named, because one score that fails over and over says nothing about the platform.
create table passback_platform (
    registration_id varchar(36) not null primary key,
    failures        int         not null,
    last_line_item  bigint      not null,
    last_person     bigint      not null,
    held_until      datetime(6) null,
    cause           varchar(500)
) ${table-options};

-- A teacher's word is last. tried_* is what was sent last, accepted or not, for the answer may have been lost: a grade on the
-- platform that is neither this nor what was accepted was put there by somebody else. stands_* is that grade (null where there
-- is none any more) in a row of the kind TEACHERS_GRADE. insist: an instructor wants ours there, whatever stands there.
-- accepted_work is when the work was handed in that the accepted score is for.
--changeset attune:passback-2
alter table passback add column tried_points decimal(12, 6) null;
alter table passback add column tried_maximum decimal(12, 6) null;
alter table passback add column stands_points decimal(12, 6) null;
alter table passback add column stands_maximum decimal(12, 6) null;
alter table passback add column insist boolean default false not null;
alter table passback add column accepted_work datetime(6) null;

-- What a look at the platform's column found: its maximum, and that it is gone. gone_url is the address that is no more: a
-- launch may go on naming it. checked_at is when somebody last set out to look, so that nodes do not look one after another.
--changeset attune:passback-3
alter table line_item add column maximum decimal(12, 6) null;
alter table line_item add column checked_at datetime(6) null;
alter table line_item add column gone_at datetime(6) null;
alter table line_item add column gone_url varchar(2000) null;
