-- Customers, organizations and staff; how they prove who they are; what they have.

create table organization (
  id bigint not null auto_increment,
  slug varchar(80) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key organization_slug (slug),
  key organization_name (name, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table customer (
  id bigint not null auto_increment,
  email varchar(254) character set ascii collate ascii_bin not null comment 'in lower case',
  name varchar(120) not null,
  status varchar(20) character set ascii collate ascii_bin not null,
  locale varchar(35) character set ascii collate ascii_bin not null,
  time_zone varchar(64) character set ascii collate ascii_bin not null,
  phone varchar(40) null,
  notify_answers boolean not null,
  notify_status_changes boolean not null,
  organization_id bigint null,
  organization_role varchar(20) character set ascii collate ascii_bin not null,
  sees_organization_tickets boolean not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key customer_email (email),
  key customer_name (name, id),
  key customer_organization (organization_id, name, id),
  constraint customer_organization foreign key (organization_id) references organization (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table agent (
  id bigint not null auto_increment,
  email varchar(254) character set ascii collate ascii_bin not null comment 'in lower case',
  name varchar(120) not null,
  locale varchar(35) character set ascii collate ascii_bin not null,
  active boolean not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key agent_email (email),
  key agent_name (name, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table team (
  id bigint not null auto_increment,
  slug varchar(80) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key team_slug (slug),
  key team_name (name, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table team_agent (
  team_id bigint not null,
  agent_id bigint not null,
  primary key (agent_id, team_id),
  key team_agent_team (team_id, agent_id),
  constraint team_agent_team foreign key (team_id) references team (id),
  constraint team_agent_agent foreign key (agent_id) references agent (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A customer without a row here cannot sign in.
create table credential (
  customer_id bigint not null,
  password_hash varchar(255) character set ascii collate ascii_bin not null comment 'PHC string, Argon2id',
  epoch int not null comment 'sessions of an earlier epoch have ended',
  changed_at datetime(6) not null,
  version bigint not null,
  primary key (customer_id),
  constraint credential_customer foreign key (customer_id) references customer (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- What somebody typed who has not proved yet that the address is his. Nothing of it counts before.
create table pending_registration (
  id bigint not null auto_increment,
  email varchar(254) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  locale varchar(35) character set ascii collate ascii_bin not null,
  password_hash varchar(255) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  key pending_registration_email (email),
  key pending_registration_created (created_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Links that go out by mail. The token is derived from the nonce with the server's secret; here is
-- only its digest.
create table link (
  id bigint not null auto_increment,
  purpose varchar(20) character set ascii collate ascii_bin not null,
  customer_id bigint null,
  subject varchar(254) not null comment 'what it is about: a ticket, a registration, an address',
  nonce binary(16) not null,
  digest binary(32) not null comment 'SHA-256 of the token',
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  version bigint not null,
  primary key (id),
  unique key link_digest (digest),
  key link_customer (customer_id, purpose),
  key link_expires (expires_at),
  constraint link_customer foreign key (customer_id) references customer (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Failed attempts, per account and per remote address, the same for all nodes.
create table throttle (
  id binary(32) not null comment 'SHA-256 of what is throttled',
  failures int not null,
  last_at datetime(6) not null,
  primary key (id),
  key throttle_last (last_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table api_client (
  id bigint not null auto_increment,
  client_id varchar(64) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  secret_digest binary(32) not null comment 'SHA-256 of 256 random bits',
  role varchar(20) character set ascii collate ascii_bin not null,
  agent_id bigint null comment 'the agent it always acts for',
  created_at datetime(6) not null,
  last_used_at datetime(6) null,
  revoked_at datetime(6) null,
  version bigint not null,
  primary key (id),
  unique key api_client_client_id (client_id),
  constraint api_client_agent foreign key (agent_id) references agent (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table signing_key (
  id bigint not null auto_increment,
  kid varchar(64) character set ascii collate ascii_bin not null,
  private_key varbinary(4096) not null comment 'PKCS #8',
  public_key varbinary(1024) not null comment 'X.509 SubjectPublicKeyInfo',
  created_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key signing_key_kid (kid)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table server_secret (
  name varchar(40) character set ascii collate ascii_bin not null,
  value varbinary(64) not null,
  primary key (name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table product (
  id bigint not null auto_increment,
  external_id varchar(64) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  serial_number varchar(64) null,
  site varchar(120) null,
  in_service_since date null,
  warranty_until date null,
  customer_id bigint null,
  organization_id bigint null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key product_external_id (external_id),
  key product_name (name, id),
  key product_serial_number (serial_number),
  key product_customer (customer_id, name, id),
  key product_organization (organization_id, name, id),
  constraint product_customer foreign key (customer_id) references customer (id),
  constraint product_organization foreign key (organization_id) references organization (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table contract (
  id bigint not null auto_increment,
  number varchar(64) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  starts date not null,
  ends date null comment 'the last day',
  sla_policy varchar(64) character set ascii collate ascii_bin null,
  customer_id bigint null,
  organization_id bigint null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key contract_number (number),
  key contract_customer (customer_id, number),
  key contract_organization (organization_id, number),
  constraint contract_customer foreign key (customer_id) references customer (id),
  constraint contract_organization foreign key (organization_id) references organization (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
