CREATE TABLE account (
  name text PRIMARY KEY,
  -- with the name of its scheme in front, for instance {bcrypt}
  password_hash text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);
