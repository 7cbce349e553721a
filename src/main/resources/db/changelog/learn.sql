--liquibase formatted sql

-- Which pages one has read at a link. The module stands in the key because an instructor may give the link another one.
--changeset attune:learn-1
create table learn_page_read (
    placement_id bigint      not null,
    person_id    bigint      not null,
    module       char(36)    not null,
    page         varchar(64) not null,
    read_at      datetime(6) not null,
    primary key (placement_id, person_id, module, page),
    foreign key (placement_id) references placement (id),
    foreign key (person_id) references person (id)
) ${table-options};
