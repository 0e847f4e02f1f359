INSERT INTO desk.account (name, password_hash)
VALUES (:name, :passwordHash)
ON CONFLICT (name) DO UPDATE
SET password_hash = excluded.password_hash, changed_at = now()
