-- What visitors did between a question and its end, without who they are, and what comes of it a day.

drop table kb_search;

create table kb_visit_salt (
  day date not null,
  salt char(64) character set ascii collate ascii_bin not null comment 'hex; gone when the day is over',
  primary key (day)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_path (
  id bigint not null auto_increment,
  visit char(32) character set ascii collate ascii_bin not null comment 'key of a visitor on one day',
  network char(32) character set ascii collate ascii_bin not null comment 'key of the network on that day',
  walking char(32) character set ascii collate ascii_bin null comment 'the visit, while the path may go on',
  began_at datetime(6) not null,
  last_at datetime(6) not null,
  outcome varchar(12) character set ascii collate ascii_bin null comment 'null until the path has ended',
  primary key (id),
  unique key kb_path_walking (walking),
  key kb_path_outcome (outcome, last_at),
  key kb_path_last (last_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_path_step (
  id bigint not null auto_increment,
  path_id bigint not null,
  kind varchar(12) character set ascii collate ascii_bin not null comment 'searched, opened, solved, unsolved, form, ticket',
  done_at datetime(6) not null,
  words varchar(200) null comment 'of a search, personal data masked',
  locale varchar(35) character set ascii collate ascii_bin null comment 'of the search or the article',
  category varchar(150) character set ascii collate ascii_bin null comment 'in which was searched',
  hits int null,
  nearest boolean null comment 'hits only come nearest',
  found varchar(2000) character set ascii collate ascii_bin null comment 'locale/slug of the first hits, in order',
  slug varchar(150) character set ascii collate ascii_bin null comment 'of the article',
  primary key (id),
  key kb_path_step_path (path_id, done_at, id),
  constraint kb_path_step_path foreign key (path_id) references kb_path (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Figures of the paths that began on a day (UTC). Outcomes: solved, went (away after reading), abandoned, tickets.

create table kb_day (
  day date not null,
  searches bigint not null,
  without_hit bigint not null,
  opened bigint not null,
  solved bigint not null,
  went bigint not null,
  abandoned bigint not null,
  tickets bigint not null,
  direct bigint not null comment 'went to the ticket form at once',
  primary key (day)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_day_article (
  day date not null,
  article_id bigint not null,
  helpful bigint not null,
  unhelpful bigint not null,
  solved bigint not null,
  went bigint not null,
  abandoned bigint not null,
  tickets bigint not null,
  primary key (day, article_id),
  key kb_day_article_article (article_id, day),
  constraint kb_day_article_article foreign key (article_id) references kb_article (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_day_query (
  day date not null,
  locale varchar(35) character set ascii collate ascii_bin not null,
  words varchar(200) collate utf8mb4_bin not null comment 'in small letters, without punctuation',
  without_hit bigint not null,
  solved bigint not null,
  went bigint not null,
  abandoned bigint not null,
  tickets bigint not null,
  primary key (day, locale, words)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_day_category (
  day date not null,
  category varchar(150) character set ascii collate ascii_bin not null,
  solved bigint not null,
  went bigint not null,
  abandoned bigint not null,
  tickets bigint not null,
  primary key (day, category)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
