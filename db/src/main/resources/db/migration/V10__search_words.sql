-- What editors know about words: synonyms and phrases that tell nothing, for each language.

create table kb_search_words (
  kind varchar(20) character set ascii collate ascii_bin not null comment 'synonyms, stop-phrases',
  locale varchar(35) character set ascii collate ascii_bin not null,
  content mediumtext not null comment 'a line for each entry, expressions separated by tabs',
  changed_by varchar(120) not null,
  changed_at datetime(6) not null,
  version bigint not null,
  primary key (kind, locale)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
