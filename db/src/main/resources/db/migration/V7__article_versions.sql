-- Every content an article had, what readers see of it, and what is planned with it.

create table kb_article_version (
  id bigint not null auto_increment,
  article_id bigint not null,
  number bigint not null comment 'version of the article that brought this content',
  cause varchar(20) character set ascii collate ascii_bin not null,
  restored_from bigint null,
  title varchar(200) not null,
  summary varchar(500) not null,
  body mediumtext not null comment 'Markdown',
  category varchar(150) character set ascii collate ascii_bin null,
  tags varchar(2000) not null,
  visibility varchar(20) character set ascii collate ascii_bin not null,
  readers varchar(6000) not null,
  written_by varchar(191) not null,
  written_at datetime(6) not null,
  published_by varchar(191) null,
  published_at datetime(6) null comment 'when readers saw it first',
  version bigint not null,
  primary key (id),
  unique key kb_article_version_number (article_id, number),
  constraint kb_article_version_article foreign key (article_id) references kb_article (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

alter table kb_article
  add column content_version bigint not null default 0 comment 'number of what stands in this row',
  add column live_version bigint null comment 'number of what readers see',
  add column scheduled_version bigint null comment 'number of what readers will see from publish_at on',
  add column publish_at datetime(6) null,
  add column scheduled_by varchar(191) null,
  add column review_by date null comment 'somebody looks at it again by then',
  add column review_asked_by varchar(191) null,
  add column review_asked_at datetime(6) null,
  add column review_note varchar(1000) null,
  add column source_locale varchar(35) character set ascii collate ascii_bin null comment 'it is a translation of this',
  add column source_version bigint null comment 'number of what was translated',
  add key kb_article_publish_at (publish_at),
  add key kb_article_review_by (review_by);

insert into kb_article_version (article_id, number, cause, title, summary, body, category, tags, visibility, readers,
  written_by, written_at, published_by, published_at, version)
select id, version, 'created', title, summary, body, category, tags, visibility, readers, updated_by, updated_at,
  if(status = 'published', updated_by, null), if(status = 'published', published_at, null), 1
from kb_article;

update kb_article set content_version = version, live_version = if(status = 'published', version, null);

create table kb_redirect (
  kind varchar(20) character set ascii collate ascii_bin not null comment 'article or category',
  slug varchar(150) character set ascii collate ascii_bin not null,
  target varchar(150) character set ascii collate ascii_bin not null,
  created_by varchar(191) not null,
  created_at datetime(6) not null,
  primary key (kind, slug),
  key kb_redirect_target (kind, target)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table kb_article_link (
  id bigint not null auto_increment,
  article_id bigint not null,
  kind varchar(20) character set ascii collate ascii_bin not null comment 'article, category or file',
  slug varchar(150) character set ascii collate ascii_bin not null,
  locale varchar(35) character set ascii collate ascii_bin not null,
  name varchar(120) collate utf8mb4_bin not null comment 'of the file',
  address varchar(500) not null comment 'as it was written',
  primary key (id),
  key kb_article_link_article (article_id),
  constraint kb_article_link_article foreign key (article_id) references kb_article (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
