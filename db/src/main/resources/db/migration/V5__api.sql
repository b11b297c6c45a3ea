-- Answers to requests with an Idempotency-Key. The row is committed before the request runs and
-- gets its answer in the transaction of the request: what was done and what was said never differ.
create table idempotency_key (
  client varchar(191) not null,
  name_digest binary(32) not null,
  fingerprint binary(32) not null comment 'SHA-256 of method, address and body',
  claimed_at datetime(6) not null,
  status smallint null comment 'null while the request runs',
  headers varchar(2000) null comment 'JSON object',
  body mediumblob null,
  primary key (client, name_digest),
  key idempotency_key_age (claimed_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
