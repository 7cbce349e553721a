--liquibase formatted sql

-- Links that let an administrator in once, and the sessions that come of them. Only hashes are kept.
--changeset attune:admin-1
create table admin_pass (
    token_hash varchar(43) not null,
    kind       varchar(16) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    primary key (token_hash)
) ${table-options};

-- What administrators did. Appended only. The session is the beginning of its hash: it tells two of them apart, and opens nothing.
create table admin_act (
    id      bigint       not null auto_increment primary key,
    at      datetime(6)  not null,
    session varchar(8)   not null,
    act     varchar(64)  not null,
    words   varchar(500) not null
) ${table-options};

-- Sign-ins under way at the institution's OpenID provider: gone when somebody comes back, or after ten minutes. Nonce and
-- verifier (RFC 7636) are of no use without the code that the browser brings, nor that without the browser's cookie.
--changeset attune:admin-2
create table admin_login (
    state_hash   varchar(43)  not null,
    binding_hash varchar(43)  not null,
    nonce        varchar(255) not null,
    verifier     varchar(255) not null,
    expires_at   datetime(6)  not null,
    primary key (state_hash)
) ${table-options};
