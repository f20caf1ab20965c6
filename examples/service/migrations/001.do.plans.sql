-- A policy once, by its own text: plans of one policy share it, and what it said stays known when it changes.
create table policies (
  digest text primary key,
  policy_id text not null,
  version text,
  text text not null
);

-- What was asked and what was answered, each as the text that it was. A key has one answer.
create table plans (
  id uuid primary key,
  idempotency_key text not null unique,
  stored_at timestamptz not null,
  library_version text not null,
  policy_digest text references policies (digest),
  outcome text not null,
  verdict text,
  request text not null,
  answer text not null
);
