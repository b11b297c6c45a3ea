-- Articles, their categories and files, and what readers did with them.

create table kb_category (
  id bigint not null auto_increment,
  slug varchar(150) character set ascii collate ascii_bin not null,
  parent varchar(150) character set ascii collate ascii_bin null comment 'slug of the category around it',
  position int not null,
  texts mediumtext not null comment 'JSON: names and descriptions by locale',
  version bigint not null,
  primary key (id),
  unique key kb_category_slug (slug),
  key kb_category_parent (parent),
  constraint kb_category_parent foreign key (parent) references kb_category (slug)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_article (
  id bigint not null auto_increment,
  slug varchar(150) character set ascii collate ascii_bin not null,
  locale varchar(35) character set ascii collate ascii_bin not null comment 'BCP 47',
  title varchar(200) not null,
  summary varchar(500) not null,
  body mediumtext not null comment 'Markdown',
  category varchar(150) character set ascii collate ascii_bin null,
  tags varchar(2000) not null comment 'one a line',
  visibility varchar(20) character set ascii collate ascii_bin not null,
  status varchar(20) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  published_at datetime(6) null,
  updated_by varchar(191) not null,
  version bigint not null,
  primary key (id),
  unique key kb_article_key (slug, locale),
  key kb_article_updated (updated_at, id),
  key kb_article_status (status, updated_at, id),
  key kb_article_category (category, updated_at, id),
  constraint kb_article_category foreign key (category) references kb_category (slug)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_article_file (
  id bigint not null auto_increment,
  article_id bigint not null,
  name varchar(120) collate utf8mb4_bin not null,
  media_type varchar(120) character set ascii collate ascii_bin not null,
  size bigint not null comment 'bytes',
  sha256 char(64) character set ascii collate ascii_bin not null,
  blob_id bigint not null,
  added_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key kb_article_file_name (article_id, name),
  constraint kb_article_file_article foreign key (article_id) references kb_article (id) on delete cascade,
  constraint kb_article_file_blob foreign key (blob_id) references blob_object (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_feedback (
  id bigint not null auto_increment,
  article_id bigint not null,
  visitor varchar(100) character set ascii collate ascii_bin not null,
  helpful boolean not null,
  comment varchar(2000) null,
  updated_at datetime(6) not null,
  primary key (id),
  unique key kb_feedback_vote (article_id, visitor),
  key kb_feedback_updated (updated_at, id),
  constraint kb_feedback_article foreign key (article_id) references kb_article (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_article_view (
  article_id bigint not null,
  day date not null,
  views bigint not null,
  primary key (article_id, day),
  key kb_article_view_day (day),
  constraint kb_article_view_article foreign key (article_id) references kb_article (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_search (
  id bigint not null auto_increment,
  text varchar(200) not null,
  locale varchar(35) character set ascii collate ascii_bin not null,
  hits int not null,
  searched_at datetime(6) not null,
  primary key (id),
  key kb_search_at (searched_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
