select cast(pg_advisory_lock(7234810002) as text)
