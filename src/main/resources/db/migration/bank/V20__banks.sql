-- Keys are varchar since H2 has no index on text. No foreign keys to or from other modules.

create table bank (
  slug        varchar(64) not null,
  title       varchar(80) not null,
  description text        not null,
  sort_order  integer     not null,
  constraint bank_pk primary key (slug)
);

create table topic (
  bank_slug  varchar(64) not null,
  slug       varchar(64) not null,
  title      varchar(80) not null,
  sort_order integer     not null,
  constraint topic_pk primary key (bank_slug, slug),
  constraint topic_bank_fk foreign key (bank_slug) references bank
);

-- What may change in place. search_text is what a search may find, in small letters.
create table question (
  slug           varchar(64) not null,
  bank_slug      varchar(64) not null,
  topic_slug     varchar(64) not null,
  title          varchar(80) not null,
  level          varchar(10) not null,
  minutes        integer     not null,
  type           varchar(20) not null,
  tags           text        not null,
  why_ask        text        not null,
  reference_list text        not null,
  covers         text        not null,
  aliases        text        not null,
  facts_checked  varchar(7)  not null,
  search_text    text        not null,
  retired        boolean     not null,
  revision       integer     not null,
  constraint question_pk primary key (slug),
  constraint question_topic_fk foreign key (bank_slug, topic_slug) references topic
);

create index question_topic_idx on question (bank_slug, topic_slug);

-- Never updated, never deleted. The author is an account, or nobody for what came with the program.
create table question_revision (
  question_slug varchar(64)              not null,
  revision      integer                  not null,
  prompt        text                     not null,
  context_note  text,
  model_answer  text                     not null,
  rubric        text                     not null,
  content_hash  varchar(64)              not null,
  published_at  timestamp with time zone not null,
  author_id     uuid,
  constraint question_revision_pk primary key (question_slug, revision),
  constraint question_revision_question_fk foreign key (question_slug) references question
);

create table kit (
  slug      varchar(64) not null,
  title     varchar(80) not null,
  position  varchar(80) not null,
  level     varchar(10) not null,
  purpose   text        not null,
  slot      integer,
  author_id uuid,
  constraint kit_pk primary key (slug)
);

create table kit_question (
  kit_slug      varchar(64) not null,
  sort_order    integer     not null,
  question_slug varchar(64) not null,
  constraint kit_question_pk primary key (kit_slug, sort_order),
  constraint kit_question_kit_fk foreign key (kit_slug) references kit,
  constraint kit_question_question_fk foreign key (question_slug) references question
);
