SELECT password_hash
FROM desk.account
WHERE name = :name
