-- The log of everything that changed. id is the order of insertion, sequence the order of commit:
-- readers go by sequence, which the sequencer gives to committed rows.
create table event (
  id bigint not null auto_increment,
  sequence bigint null,
  uid char(36) character set ascii collate ascii_bin not null,
  type varchar(64) character set ascii collate ascii_bin not null,
  subject varchar(191) not null,
  account varchar(191) null,
  actor varchar(191) not null,
  occurred_at datetime(6) not null,
  payload mediumtext not null,
  primary key (id),
  unique key event_sequence (sequence),
  key event_subject (subject, sequence)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Work that only one node does at a time, and how far it came in the log.
create table lease (
  name varchar(100) not null,
  holder varchar(100) null,
  expires_at datetime(6) null,
  position bigint not null default 0,
  primary key (name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into lease (name, position) values ('sequencer', 0);

create table blob_object (
  id bigint not null auto_increment,
  size bigint null comment 'bytes; null until the last chunk is in',
  created_at datetime(6) not null,
  primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table blob_chunk (
  blob_id bigint not null,
  ordinal int not null,
  content mediumblob not null,
  primary key (blob_id, ordinal),
  constraint blob_chunk_object foreign key (blob_id) references blob_object (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
