namespace LeadExec.Postgres.Delivery;

/// <summary>Statements about consents and the tokens of connections.</summary>
internal static class OAuthSql
{
    public const string Find = $"select {OAuthConnectionRow.Columns} from oauth_connection where method = @Method and fingerprint = @Fingerprint";

    // Whoever goes again leaves the earlier way behind; what nobody came back from is swept here too.
    public const string Begin = """
        delete from oauth_consent where (method = @Method and fingerprint = @Fingerprint) or expires_at < @At;
        insert into oauth_consent(state_hash, method, fingerprint, ping, user_id, sealed_verifier, redirect_uri, expires_at)
        values (@Hash, @Method, @Fingerprint, @Ping, @User, @SealedVerifier, @RedirectUri, @ExpiresAt)
        """;

    public const string Take = """
        delete from oauth_consent where state_hash = @Hash and user_id = @User and expires_at > @At
        returning method, fingerprint, ping, sealed_verifier as SealedVerifier, redirect_uri as RedirectUri, expires_at as ExpiresAt
        """;

    public const string Connect = """
        insert into oauth_connection as c (method, fingerprint, sealed_access, sealed_refresh, instance_url, access_until, connected_at, connected_by)
        values (@Method, @Fingerprint, @SealedAccess, @SealedRefresh, @InstanceUrl, @AccessUntil, @At, @By)
        on conflict (method, fingerprint) do update set
          sealed_access = excluded.sealed_access, sealed_refresh = excluded.sealed_refresh, instance_url = excluded.instance_url,
          access_until = excluded.access_until, generation = c.generation + 1, leased_until = null, connected_at = excluded.connected_at,
          connected_by = excluded.connected_by, refreshed_at = null, failed_at = null, failure = null, broken = false
        """;

    public const string Lease = """
        update oauth_connection set leased_until = @Until
        where method = @Method and fingerprint = @Fingerprint and generation = @Generation and not broken and (leased_until is null or leased_until <= @At)
        """;

    public const string Refreshed = """
        update oauth_connection set
          sealed_access = @SealedAccess, sealed_refresh = coalesce(@SealedRefresh, sealed_refresh), instance_url = coalesce(@InstanceUrl, instance_url),
          access_until = @AccessUntil, generation = generation + 1, leased_until = null, refreshed_at = @At, failed_at = null, failure = null
        where method = @Method and fingerprint = @Fingerprint and generation = @Generation
        """;

    public const string Failed = """
        update oauth_connection set leased_until = null, failed_at = @At, failure = @Failure, broken = broken or @Broken
        where method = @Method and fingerprint = @Fingerprint and generation = @Generation
        """;

    public const string Disconnect = """
        with pending as (delete from oauth_consent where method = @Method)
        delete from oauth_connection where method = @Method
        """;
}
