--liquibase formatted sql

-- How institutions' platforms are reached by their own web services. The id follows from registration and tenant; the ledger
-- keeps under it what is owed by this way. The token is sealed with the secret of the installation.
--changeset attune:direct-1
create table direct_adapter (
    id              varchar(36)   not null primary key,
    registration_id varchar(36)   not null,
    tenant          varchar(255)  not null,
    kind            varchar(16)   not null,
    address         varchar(2000) not null,
    sealed_token    longtext      not null,
    changed_at      datetime(6)   not null
) ${table-options};
