-- Questions that ended at an article, by which it is found as well, and what speaks for each of them.

create table kb_question (
  id bigint not null auto_increment,
  article_id bigint not null,
  name char(32) character set ascii collate ascii_bin not null comment 'hex; of the question in small letters without punctuation',
  asked varchar(200) not null comment 'as the first one asked it',
  edited varchar(200) null comment 'as an editor put it',
  decision varchar(10) character set ascii collate ascii_bin null comment 'accepted, rejected; null while evidence decides',
  decided_by varchar(191) null,
  decided_at datetime(6) null,
  state varchar(10) character set ascii collate ascii_bin not null comment 'observed, proposed, in-force, rejected',
  solved int not null comment 'visits that said so',
  went int not null comment 'visits that went away after reading',
  failed int not null comment 'visits with a "no", or a ticket afterwards',
  points int not null,
  networks int not null comment 'most networks for which it ended well on one day',
  asked_at datetime(6) not null,
  primary key (id),
  unique key kb_question_name (article_id, name),
  key kb_question_state (state, points, id),
  key kb_question_asked (state, asked_at),
  constraint kb_question_article foreign key (article_id) references kb_article (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- What single visits say. Their keys mean nothing the day after, so neither do these rows.

create table kb_question_evidence (
  question_id bigint not null,
  visit char(32) character set ascii collate ascii_bin not null comment 'key of a visitor on that day',
  network char(32) character set ascii collate ascii_bin not null comment 'key of the network on that day',
  day date not null,
  kind varchar(10) character set ascii collate ascii_bin not null comment 'solved, left, failed',
  primary key (question_id, visit),
  key kb_question_evidence_day (day),
  constraint kb_question_evidence_question foreign key (question_id) references kb_question (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
