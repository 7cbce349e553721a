--liquibase formatted sql

-- The tool's signing keys. The generation is what two nodes race for: only one of them can make the next key.
--changeset attune:lti-keys-1
create table lti_key (
    kid            varchar(64) not null,
    generation     int         not null,
    public_jwk     longtext    not null,
    sealed_private longtext    not null,
    created_at     datetime(6) not null,
    active_from    datetime(6) not null,
    primary key (kid),
    constraint lti_key_generation unique (generation)
) ${table-options};
