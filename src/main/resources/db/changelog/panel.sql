--liquibase formatted sql

-- What a link collects, from people who came to it as learners. panel_answer holds what each says now; nothing of it is
-- used before it is published.
--changeset attune:panel-1
create table panel (
    id           bigint      not null auto_increment primary key,
    placement_id bigint      not null,
    module       char(36)    not null,
    person_id    bigint      not null,
    opened_at    datetime(6) not null,
    closed_at    datetime(6) null,
    unique (placement_id)
) ${table-options};

create table panellist (
    panel_id        bigint        not null,
    person_id       bigint        not null,
    came_at         datetime(6)   not null,
    consents        boolean       null,
    consents_at     datetime(6)   null,
    excluded_reason varchar(1000) null,
    primary key (panel_id, person_id),
    foreign key (panel_id) references panel (id)
) ${table-options};

-- Appended only. No reason: what was set aside before is taken in again.
create table panel_exclusion (
    id        bigint        not null auto_increment primary key,
    panel_id  bigint        not null,
    person_id bigint        not null,
    reason    varchar(1000) null,
    by_person bigint        not null,
    at        datetime(6)   not null,
    foreign key (panel_id) references panel (id)
) ${table-options};

create table panel_answer (
    panel_id     bigint        not null,
    person_id    bigint        not null,
    item_key     varchar(64)   not null,
    version      int           not null,
    quiz_version char(32)      not null,
    given        longtext      not null,
    reason       varchar(4000) not null,
    shown        boolean       not null,
    at           datetime(6)   not null,
    primary key (panel_id, person_id, item_key),
    foreign key (panel_id) references panel (id)
) ${table-options};

-- Published, and never changed again. A reason is kept here only when it was chosen for learners to read.
create table panel_version (
    id           bigint      not null auto_increment primary key,
    panel_id     bigint      not null,
    number       int         not null,
    module       char(36)    not null,
    quiz_version char(32)    not null,
    panellists   int         not null,
    person_id    bigint      not null,
    published_at datetime(6) not null,
    unique (panel_id, number),
    foreign key (panel_id) references panel (id)
) ${table-options};
create index panel_version_of_module on panel_version (module);

create table panel_version_answer (
    panel_version_id bigint        not null,
    item_key         varchar(64)   not null,
    person_id        bigint        not null,
    given            longtext      not null,
    reason           varchar(4000) null,
    primary key (panel_version_id, item_key, person_id),
    foreign key (panel_version_id) references panel_version (id)
) ${table-options};
