--liquibase formatted sql

-- Both tables can be emptied and rebuilt from the attempts; therefore nothing refers to them, and they to nothing.
-- version is 0 while the first attempt is being folded, and grows with every change.
--changeset attune:outcome-1
create table outcome_grade (
    placement_id    bigint      not null,
    person_id       bigint      not null,
    version         bigint      not null,
    points          decimal(6, 2),
    maximum_points  int,
    counted_attempt bigint,
    started_at      datetime(6),
    submitted_at    datetime(6),
    primary key (placement_id, person_id)
) ${table-options};

create table outcome_mastery (
    placement_id   bigint         not null,
    person_id      bigint         not null,
    knowledge_area varchar(64)    not null,
    earned         decimal(12, 6) not null,
    possible       decimal(12, 6) not null,
    primary key (placement_id, person_id, knowledge_area)
) ${table-options};

-- When the latest attempt that still waits for an instructor's mark was begun and submitted. Without points beside it, no
-- attempt has all its marks yet.
--changeset attune:outcome-2
alter table outcome_grade add column awaited_started_at datetime(6) null;
alter table outcome_grade add column awaited_submitted_at datetime(6) null;

-- The points without what was taken off for being late; null in a grade that was folded before there was such a thing.
--changeset attune:outcome-penalty
alter table outcome_grade add column before_penalty decimal(6, 2) null;
