--liquibase formatted sql

-- Two universities may stand behind one issuer (every Canvas of the cloud does): the tenant keeps them apart. It is the
-- platform's guid where it tells one, else the deployment.
--changeset attune:course-1
create table course_context (
    id              bigint       not null auto_increment primary key,
    registration_id varchar(36)  not null,
    tenant          varchar(255) not null,
    external_id     varchar(255) not null,
    title           varchar(255) not null,
    unique (registration_id, tenant, external_id)
) ${table-options};

-- An anonymous person has no subject, and is a new one at each launch.
create table person (
    id              bigint       not null auto_increment primary key,
    registration_id varchar(36)  not null,
    tenant          varchar(255) not null,
    subject         varchar(255),
    name            varchar(255),
    email           varchar(255),
    unique (registration_id, tenant, subject)
) ${table-options};

create table placement (
    id                 bigint       not null auto_increment primary key,
    context_id         bigint       not null,
    link_id            varchar(255) not null,
    module             char(36),
    maximum_points     int          not null,
    attempts_allowed   int          not null,
    counting           varchar(16)  not null,
    competency_columns boolean      not null,
    grade_service      longtext,
    unique (context_id, link_id),
    foreign key (context_id) references course_context (id)
) ${table-options};

create table visit (
    launch_id    char(22)    not null primary key,
    person_id    bigint      not null,
    context_id   bigint      not null,
    placement_id bigint,
    role         varchar(16) not null,
    locale       varchar(35) not null,
    began_at     datetime(6) not null,
    foreign key (person_id) references person (id),
    foreign key (context_id) references course_context (id)
) ${table-options};
create index visit_began_at on visit (began_at);

-- How the quiz of a placement runs. draw_rule says which items are asked, as Drawing writes it; late_percent and late_floor
-- matter when late is TAKE_OFF. Dates are moments in UTC, whatever zone they were typed in.
--changeset attune:course-2
alter table placement add column pass_mark int null;
alter table placement add column feedback varchar(16) default 'AFTER_SUBMIT' not null;
alter table placement add column draw_rule varchar(2000) default 'all' not null;
alter table placement add column shuffle_items boolean default false not null;
alter table placement add column shuffle_options boolean default false not null;
alter table placement add column one_page boolean default false not null;
alter table placement add column time_limit int null;
alter table placement add column opens_at datetime(6) null;
alter table placement add column due_at datetime(6) null;
alter table placement add column closes_at datetime(6) null;
alter table placement add column late varchar(16) default 'ACCEPT' not null;
alter table placement add column late_percent int default 0 not null;
alter table placement add column late_floor int default 0 not null;

-- What a person was granted. placement_id 0: for the whole course; otherwise dates for that placement alone. Who granted it,
-- and when, stands in accommodation_change, which is appended only.
--changeset attune:course-accommodation
create table accommodation (
    context_id     bigint      not null,
    person_id      bigint      not null,
    placement_id   bigint      not null,
    extra_time     varchar(16) not null,
    extra_attempts int         not null,
    break_minutes  int         not null,
    opens_at       datetime(6) null,
    due_at         datetime(6) null,
    closes_at      datetime(6) null,
    primary key (context_id, person_id, placement_id),
    foreign key (context_id) references course_context (id),
    foreign key (person_id) references person (id)
) ${table-options};
create table accommodation_change (
    id           bigint        not null auto_increment primary key,
    context_id   bigint        not null,
    person_id    bigint        not null,
    placement_id bigint        not null,
    at           datetime(6)   not null,
    by_person_id bigint        not null,
    words        varchar(2000) not null,
    foreign key (context_id) references course_context (id),
    foreign key (person_id) references person (id)
) ${table-options};
create index accommodation_change_of on accommodation_change (context_id, person_id, id);

-- The zone in which an instructor of the course types dates, as the platform gives it; null when it gives none.
--changeset attune:course-time-zone
alter table course_context add column time_zone varchar(64) null;

-- One page for all questions is not offered (yet).
--changeset attune:course-no-one-page
alter table placement drop column one_page;

-- MODULE: learners take its quiz; PANEL: experts answer its questions.
--changeset attune:course-purpose
alter table placement add column purpose varchar(16) default 'MODULE' not null;

-- Which product the platform is, as its launches say (canvas, moodle); and where it lists who is in the course.
--changeset attune:course-platform
alter table course_context add column platform_family varchar(255) null;
alter table course_context add column memberships_url varchar(2000) null;
-- Course copies: what a link is called in the LMS, the choice that made it (a copy carries the same key), and the link of
-- another course that it was taken over from.
--changeset attune:course-copies
alter table placement add column title varchar(255) null;
alter table placement add column link_key varchar(64) null;
alter table placement add column copied_from bigint null;
create index placement_link_key on placement (link_key);
create index placement_link_id on placement (link_id);

-- The dates of a link as the LMS told them at a person's last launch; all null where it took them away again.
--changeset attune:course-platform-dates
create table platform_dates (
    placement_id bigint      not null,
    person_id    bigint      not null,
    opens_at     datetime(6) null,
    due_at       datetime(6) null,
    closes_at    datetime(6) null,
    primary key (placement_id, person_id),
    foreign key (placement_id) references placement (id),
    foreign key (person_id) references person (id)
) ${table-options};

--changeset attune:course-paging
alter table placement add column paging varchar(16) default 'ONE_BY_ONE' not null;

-- A change of what was granted is told in the language of whoever reads: it is kept as what it granted. Where extra_time is
-- null, the entry is older than that, and words tell it in English.
--changeset attune:course-accommodation-told
alter table accommodation_change add column extra_time varchar(16) null;
alter table accommodation_change add column extra_attempts int default 0 not null;
alter table accommodation_change add column break_minutes int default 0 not null;
alter table accommodation_change add column all_opens_at datetime(6) null;
alter table accommodation_change add column all_due_at datetime(6) null;
alter table accommodation_change add column all_closes_at datetime(6) null;
alter table accommodation_change add column here_opens_at datetime(6) null;
alter table accommodation_change add column here_due_at datetime(6) null;
alter table accommodation_change add column here_closes_at datetime(6) null;

-- The roster, as the platform listed it when it was read last. Learners only, and of them no more than a name, which stands
-- with the person. Who left is kept, for their work is. roster_asked_at is when somebody last set out to read it, which is
-- what keeps nodes from reading it one after another; roster_failed why that came to nothing.
--changeset attune:course-roster
alter table course_context add column roster_asked_at datetime(6) null;
alter table course_context add column roster_read_at datetime(6) null;
alter table course_context add column roster_failed varchar(500) null;
create table enrolment (
    context_id bigint      not null,
    person_id  bigint      not null,
    left_at    datetime(6) null,
    primary key (context_id, person_id),
    foreign key (context_id) references course_context (id),
    foreign key (person_id) references person (id)
) ${table-options};

-- How competency outcomes reach the platform, as an instructor chose it for the whole course; null as long as nobody did.
--changeset attune:course-competency-way
alter table course_context add column competency_way varchar(16) null;

-- A link for a knowledge area (purpose AREA): which, and the ids of the modules that it was laid out for, with commas between.
--changeset attune:course-area-links
alter table placement add column knowledge_area varchar(64) null;
alter table placement add column area_modules varchar(2000) null;

-- Copies of courses that platforms gave notice of, the latest last. A notice names a deployment and no more of the tenant.
--changeset attune:course-context-copy
create table context_copy (
    id              bigint       not null auto_increment primary key,
    registration_id varchar(36)  not null,
    deployment      varchar(255) not null,
    external_id     varchar(255) not null,
    origin_id       varchar(255) not null
) ${table-options};
create index context_copy_of on context_copy (registration_id, deployment, external_id);

-- By which deployments a course was launched, and what the platform said of itself then. last_launch is written at most once
-- a minute.
--changeset attune:course-deployment
create table course_deployment (
    context_id    bigint       not null,
    deployment    varchar(255) not null,
    guid          varchar(255) null,
    platform_name varchar(255) null,
    first_launch  datetime(6)  not null,
    last_launch   datetime(6)  not null,
    primary key (context_id, deployment),
    foreign key (context_id) references course_context (id)
) ${table-options};

--changeset attune:course-untitled
-- what a course without a title is called is said in the language of its reader
update course_context set title = '' where title = 'Your course';
