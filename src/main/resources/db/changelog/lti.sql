--liquibase formatted sql

-- Logins under way: gone when the launch arrives, or after ten minutes. What a browser must bring is kept as a hash only.
--changeset attune:lti-launch-1
create table lti_launch_state (
    state_hash    varchar(43)   not null,
    nonce         varchar(43)   not null,
    registration  varchar(36)   not null,
    target        varchar(2000) not null,
    binding_hash  varchar(43)   not null,
    storage_frame varchar(255)  null,
    expires_at    datetime(6)   not null,
    primary key (state_hash)
) ${table-options};
create index lti_launch_state_expires_at on lti_launch_state (expires_at);

-- Accepted launches. A row never changes.
--changeset attune:lti-launch-2
create table lti_launch (
    id           varchar(22) not null,
    secret_hash  varchar(43) not null,
    registration varchar(36) not null,
    message      longtext    not null,
    created_at   datetime(6) not null,
    expires_at   datetime(6) not null,
    primary key (id)
) ${table-options};
create index lti_launch_expires_at on lti_launch (expires_at);
