select cast(pg_advisory_unlock_all() as text)
