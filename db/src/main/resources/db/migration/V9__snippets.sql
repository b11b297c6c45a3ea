-- Texts that many articles share: snippets, product variables, terms of the glossary.

create table kb_snippet (
  id bigint not null auto_increment,
  name varchar(80) character set ascii collate ascii_bin not null,
  locale varchar(35) character set ascii collate ascii_bin not null,
  kind varchar(20) character set ascii collate ascii_bin not null comment 'snippet, variable or term',
  title varchar(120) not null comment 'what a term is called',
  text mediumtext not null,
  updated_by varchar(191) not null,
  updated_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key kb_snippet_name (name, locale)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
