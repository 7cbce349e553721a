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

-- Registrations that platforms made by Dynamic Registration; those of the files stand beside them and come first.
--changeset attune:lti-registration-1
create table lti_registration (
    id                     varchar(36)   not null,
    name                   varchar(255)  not null,
    issuer                 varchar(255)  not null,
    client_id              varchar(255)  not null,
    authorization_endpoint varchar(2000) not null,
    token_endpoint         varchar(2000) not null,
    jwks_uri               varchar(2000) not null,
    token_audience         varchar(2000) not null,
    registered_at          datetime(6)   not null,
    primary key (id)
) ${table-options};

-- Who has such a link may register one platform. Of its secret only the hash is kept.
create table lti_invitation (
    code_hash  varchar(43) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    used_at    datetime(6) null,
    primary key (code_hash)
) ${table-options};

--changeset attune:lti-registration-2
alter table lti_registration add column state varchar(16) not null default 'ACTIVE';

-- Which deployments were asked to tell of copied courses, and whether they took it.
--changeset attune:lti-notice-handler
create table lti_notice_handler (
    registration_id varchar(36)   not null,
    deployment      varchar(255)  not null,
    handler         varchar(2000) not null,
    asked_at        datetime(6)   not null,
    registered_at   datetime(6)   null,
    primary key (registration_id, deployment)
) ${table-options};

-- PLATFORM: by Dynamic Registration. ADMINISTRATOR: typed in by hand.
--changeset attune:lti-registration-3
alter table lti_registration add column origin varchar(16) default 'PLATFORM' not null;
