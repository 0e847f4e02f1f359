select cast(pg_advisory_xact_lock(7234810001) as text)
