--liquibase formatted sql

-- Numbers make it one open attempt: two starts at the same moment want the same number, and one of them gets it.
-- Previews (by instructors) are counted apart, so that they use up nobody's attempts.
--changeset attune:attempt-1
create table attempt (
    id           bigint      not null auto_increment primary key,
    placement_id bigint      not null,
    person_id    bigint      not null,
    preview      boolean     not null,
    number       int         not null,
    module       char(36)    not null,
    quiz_version char(32)    not null,
    started_at   datetime(6) not null,
    submitted_at datetime(6) null,
    unique (placement_id, person_id, preview, number)
) ${table-options};

-- Every answer as it was given, for ever: nothing here is updated or deleted. Whoever appends holds the lock of the
-- attempt's row, so versions have no holes, and nothing follows the submission.
create table attempt_step (
    attempt_id bigint      not null,
    item_key   varchar(64) not null,
    version    int         not null,
    kind       varchar(16) not null,
    response   longtext    not null,
    at         datetime(6) not null,
    primary key (attempt_id, item_key, version),
    foreign key (attempt_id) references attempt (id)
) ${table-options};

create table attempt_mark (
    attempt_id bigint         not null,
    item_key   varchar(64)    not null,
    earned     decimal(12, 6) not null,
    possible   decimal(12, 6) not null,
    primary key (attempt_id, item_key),
    foreign key (attempt_id) references attempt (id)
) ${table-options};


-- What happened to an attempt beside its answers, which are steps, and its start and submission, which stand in its row.
-- Appended only. The person is whoever did it, where it was not the learner; nobody stands for the learner or the clock.
--changeset attune:attempt-2
create table attempt_event (
    id         bigint        not null auto_increment primary key,
    attempt_id bigint        not null,
    at         datetime(6)   not null,
    kind       varchar(32)   not null,
    item_key   varchar(64)   null,
    person_id  bigint        null,
    words      varchar(2000) null,
    foreign key (attempt_id) references attempt (id),
    foreign key (person_id) references person (id)
) ${table-options};
create index attempt_event_of on attempt_event (attempt_id, id);

-- What was drawn for the attempt when it began, as PaperJson writes it; null when it asks the whole quiz as it was written.
--changeset attune:attempt-paper
alter table attempt add column paper longtext null;

-- earned is the mark in force. While it is awaited, an instructor has yet to give it: earned is 0 and counts for nothing.
-- Where an instructor set it (hand_by), marked keeps what marking gave, or null where the mark was awaited: taking the
-- mark back brings that in force again. Every change of a mark adds one to its version.
--changeset attune:attempt-3
alter table attempt_mark add column version int default 1 not null;
alter table attempt_mark add column awaited boolean default false not null;
alter table attempt_mark add column marked decimal(12, 6) null;
alter table attempt_mark add column hand_by bigint null;
alter table attempt_mark add column hand_at datetime(6) null;
alter table attempt_mark add column hand_words varchar(2000) null;
alter table attempt_mark add column hand_told boolean default false not null;
alter table attempt_mark add column hand_levels longtext null;

-- A mark says by which key it was made: the quiz's version where that is not the attempt's own, and the last rescoring that
-- looked at it, also where that left it as it was.
--changeset attune:attempt-rescoring-1
alter table attempt_mark add column quiz_version char(32) null;
alter table attempt_mark add column rescoring_id bigint null;
create index attempt_of_placement on attempt (placement_id, id);

-- last_attempt is how far it has come, by the ids of attempts; it is written with the marks.
create table rescoring (
    id           bigint        not null auto_increment primary key,
    placement_id bigint        not null,
    module       char(36)      not null,
    quiz_version char(32)      not null,
    person_id    bigint        not null,
    reason       varchar(1000) not null,
    kept_at      datetime(6)   not null,
    attempts     int           not null,
    last_attempt bigint        not null,
    done         int           not null,
    changed      int           not null,
    finished_at  datetime(6)   null
) ${table-options};
create index rescoring_of_placement on rescoring (placement_id, id);

create table rescoring_item (
    id           bigint      not null auto_increment primary key,
    rescoring_id bigint      not null,
    item_key     varchar(64) not null,
    quiz_version char(32)    not null,
    marks        int         not null,
    foreign key (rescoring_id) references rescoring (id)
) ${table-options};

-- The key makes it impossible to mark an attempt twice in one rescoring.
create table rescoring_mark (
    rescoring_id    bigint         not null,
    attempt_id      bigint         not null,
    item_key        varchar(64)    not null,
    verdict         varchar(16)    not null,
    before_version  char(32)       not null,
    before_earned   decimal(12, 6) not null,
    before_possible decimal(12, 6) not null,
    after_earned    decimal(12, 6) not null,
    after_possible  decimal(12, 6) not null,
    primary key (rescoring_id, attempt_id, item_key),
    foreign key (rescoring_id) references rescoring (id),
    foreign key (attempt_id) references attempt (id)
) ${table-options};
create index rescoring_mark_of_attempt on rescoring_mark (attempt_id);

-- Whoever decides about a placement's key holds its row here.
create table attempt_key (
    placement_id bigint not null primary key,
    rescoring_id bigint null
) ${table-options};
-- The clock of an attempt: the limit in minutes as it was set when the attempt began, and the deadline that follows from it,
-- from the dates of the quiz, from what the learner was granted and from breaks. paused_millis counts breaks that are over.
--changeset attune:attempt-clock
alter table attempt add column time_limit int null;
alter table attempt add column deadline_at datetime(6) null;
alter table attempt add column paused_at datetime(6) null;
alter table attempt add column paused_millis bigint default 0 not null;
alter table attempt add column deadline_moved_at datetime(6) null;
create index attempt_deadline on attempt (submitted_at, deadline_at);

-- Items whose key the learner has seen before the submit, because feedback follows each question: their answers stay.
--changeset attune:attempt-checked
create table attempt_checked (
    attempt_id bigint      not null,
    item_key   varchar(64) not null,
    at         datetime(6) not null,
    primary key (attempt_id, item_key),
    foreign key (attempt_id) references attempt (id)
) ${table-options};

-- Moved deadlines are told in any language: what was kept of them in English words is kept as the moment alone.
--changeset attune:attempt-event-deadline
update attempt_event set words = substring(words, 7) where kind in ('ACCOMMODATED', 'DEADLINE_MOVED') and words like 'until %';
update attempt_event set words = null where kind in ('ACCOMMODATED', 'DEADLINE_MOVED') and words = 'no time limit';

-- Whose key a placement is marked by: a version of a panel, or, with no choice, the author's. A choice is never changed;
-- another takes its place, and marks and rescorings name the one that made them.
--changeset attune:attempt-key-choice
create table attempt_key_choice (
    id                 bigint      not null auto_increment primary key,
    placement_id       bigint      not null,
    panel_version_id   bigint      not null,
    ratings            varchar(16) not null,
    provisional_counts boolean     not null,
    person_id          bigint      not null,
    chosen_at          datetime(6) not null,
    foreign key (panel_version_id) references panel_version (id)
) ${table-options};
create index attempt_key_choice_of_placement on attempt_key_choice (placement_id, id);
alter table attempt_key add column choice_id bigint null;
alter table attempt_mark add column choice_id bigint null;
alter table rescoring add column choice_id bigint null;
alter table rescoring_item add column choice_id bigint null;
alter table rescoring_mark add column before_choice bigint null;
