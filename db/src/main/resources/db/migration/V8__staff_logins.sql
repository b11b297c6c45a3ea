-- Agents who sign in to the portal to write articles. An agent without a row here cannot.

create table staff_login (
  agent_id bigint not null,
  role varchar(20) character set ascii collate ascii_bin not null comment 'agent, lead or admin',
  password_hash varchar(255) character set ascii collate ascii_bin not null comment 'PHC string, Argon2id',
  epoch int not null comment 'sessions of an earlier epoch have ended',
  changed_at datetime(6) not null,
  primary key (agent_id),
  constraint staff_login_agent foreign key (agent_id) references agent (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
