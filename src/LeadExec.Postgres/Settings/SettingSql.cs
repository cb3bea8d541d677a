namespace LeadExec.Postgres.Settings;

/// <summary>Statements of <see cref="PostgresSettingStore"/>.</summary>
internal static class SettingSql
{
    public const string Columns = """
        kind, number, version, catalog_version as CatalogVersion, body::text as Body, archived, created_at as CreatedAt, changed_at as ChangedAt, changed_by as ChangedBy
        """;

    public const string Find = $"select {Columns} from setting where kind = @Kind and number = @Number";

    public const string History = $"select {Columns} from setting_version where kind = @Kind and number = @Number order by version desc limit @Limit";

    public const string List = $"""
        select {Columns} from setting
        where kind = @Kind and number > @After and (@WithArchived or not archived) and body @> @Equal::jsonb
        order by number limit @Limit
        """;

    public const string Publications = """
        select version, published_at as PublishedAt, published_by as PublishedBy, changes from catalog_version
        where version < @Before order by version desc limit @Limit
        """;

    public const string Published = """
        select kind, number, version, archived from setting_version where catalog_version = @Version order by kind, number limit @Limit
        """;

    // One publication at a time: numbers, versions and cross-checks need no finer lock.
    public const string Lock = "select pg_advisory_xact_lock(4711002)";

    public const string TakeNumber = """
        insert into setting_number(kind, last_number) values (@Kind, 1)
        on conflict (kind) do update set last_number = setting_number.last_number + 1 returning last_number
        """;

    public const string RaiseNumber = """
        insert into setting_number(kind, last_number) values (@Kind, @Number)
        on conflict (kind) do update set last_number = greatest(setting_number.last_number, excluded.last_number)
        """;

    public const string Publish = """
        insert into catalog_version(version, published_at, published_by, changes)
        select coalesce(max(version), 0) + 1, @At, @By, @Changes from catalog_version returning version
        """;

    public const string Save = """
        insert into setting(kind, number, version, catalog_version, body, archived, created_at, changed_at, changed_by)
        values (@Kind, @Number, 1, @CatalogVersion, @Body::jsonb, @Archived, @At, @At, @By)
        on conflict (kind, number) do update set version = setting.version + 1, catalog_version = excluded.catalog_version,
          body = excluded.body, archived = excluded.archived, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        """;

    public const string Keep = """
        insert into setting_version(kind, number, version, catalog_version, body, archived, created_at, changed_at, changed_by)
        select kind, number, version, catalog_version, body, archived, created_at, changed_at, changed_by
        from setting where kind = @Kind and number = @Number
        """;

    public const string Audit = """
        insert into audit_entry(at, actor, action, subject, before, after)
        values (@At, @By, @Action, @Subject, @Before::jsonb, @After::jsonb)
        """;

    public const string Book = "insert into book(kind, id) select unnest(@BookKinds::smallint[]), @Number on conflict do nothing";

    public const string Notify = $"select pg_notify('{PostgresCatalogSource.Channel}', @Version::text)";
}
