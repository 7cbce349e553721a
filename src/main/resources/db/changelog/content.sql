--liquibase formatted sql

-- Every quiz as its file was when it was first loaded: attempts are pinned to its version for ever.
--changeset attune:content-1
create table content_quiz (
    module     char(36)    not null,
    version    char(32)    not null,
    source     longtext    not null,
    first_seen datetime(6) not null,
    primary key (module, version)
) ${table-options};
