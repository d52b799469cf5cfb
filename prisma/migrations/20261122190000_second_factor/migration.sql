-- A session says whether its second factor is awaited, still in one round trip.
DROP FUNCTION open_session(uuid, uuid, timestamptz);
CREATE FUNCTION open_session(wanted_commune uuid, wanted_session uuid, instant timestamptz)
RETURNS TABLE (account_id uuid, role role, family_id uuid, display_name text, must_change_password boolean,
               has_second_factor boolean, second_factor_given boolean,
               commune_name text, time_zone text, school_zone text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.commune_id', wanted_commune::text, true);
  RETURN QUERY
    SELECT a.id, a.role, a.family_id, a.display_name, a.must_change_password,
      a.totp_confirmed_at IS NOT NULL, s.second_factor_at IS NOT NULL,
      c.name, c.time_zone, c.school_zone
    FROM account_session s
    JOIN account a ON a.id = s.account_id AND a.session_version = s.version
    JOIN commune c ON c.id = a.commune_id
    WHERE s.id = wanted_session AND s.expires_at > instant AND a.disabled_at IS NULL;
END $$;

-- A confirmed factor has its secret.
ALTER TABLE account ADD CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL);
CREATE UNIQUE INDEX recovery_code_hash_key ON recovery_code (account_id, hash);
