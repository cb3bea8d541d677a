using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using Npgsql;

namespace LeadExec.Postgres.Settings;

/// <summary>One save: lock, find the present rows, judge the whole next catalog, write rows, history, audit and book, announce.</summary>
internal sealed class Publication(NpgsqlConnection connection, NpgsqlTransaction transaction, DateTimeOffset now, SettingOptions options)
{
    /// <summary>The catalog with the changes, once they were read; in force nowhere.</summary>
    public Catalog? Next { get; private set; }

    public async Task<SettingReply> RunAsync(SettingCommand command, Catalog known, bool write, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(Command(SettingSql.Lock, null, cancellationToken));
        var before = await CatalogReader.NewestAsync(connection, transaction, known, cancellationToken);
        var plan = new List<PlannedChange>(command.Changes.Length);
        foreach (var change in command.Changes)
        {
            var planned = await PlanAsync(change, cancellationToken);
            if (planned.Refusal is { } refusal)
            {
                return new SettingReply { Status = refusal };
            }

            plan.Add(planned);
        }

        var errors = Judge(plan, before);
        if (errors.Length > 0)
        {
            return new SettingReply { Status = SettingStatus.Invalid, Errors = errors };
        }

        return write
            ? await WriteAsync(plan, command.ChangedBy, cancellationToken)
            : new SettingReply { Status = SettingStatus.Saved, Version = before.Version };
    }

    private async Task<PlannedChange> PlanAsync(SettingChange change, CancellationToken cancellationToken)
    {
        var kind = SettingCodec.Name(change.Kind);
        if (change.ExpectedVersion == 0)
        {
            return await PlanNewAsync(change, kind, cancellationToken);
        }

        var key = new SettingKey(change.Kind, change.Number ?? 0);
        var present = await FindAsync(key, cancellationToken);
        if (present is null || present.Archived)
        {
            return new PlannedChange(change, key) { Refusal = SettingStatus.NotFound };
        }

        return present.Version == change.ExpectedVersion
            ? new PlannedChange(change, key) { Before = present.Body }
            : new PlannedChange(change, key) { Refusal = SettingStatus.Stale };
    }

    private async Task<PlannedChange> PlanNewAsync(SettingChange change, string kind, CancellationToken cancellationToken)
    {
        if (change.Number is not { } wished)
        {
            var taken = await connection.ExecuteScalarAsync<int>(Command(SettingSql.TakeNumber, new { Kind = kind }, cancellationToken));
            return new PlannedChange(change, new SettingKey(change.Kind, taken));
        }

        var key = new SettingKey(change.Kind, wished);
        if (wished <= 0 || await FindAsync(key, cancellationToken) is not null)
        {
            return new PlannedChange(change, key) { Refusal = SettingStatus.NumberTaken };
        }

        await connection.ExecuteAsync(Command(SettingSql.RaiseNumber, new { Kind = kind, Number = wished }, cancellationToken));
        return new PlannedChange(change, key);
    }

    private ImmutableArray<DefinitionError> Judge(List<PlannedChange> plan, Catalog before)
    {
        var builder = new CatalogBuilder(before);
        var errors = ImmutableArray.CreateBuilder<DefinitionError>();
        for (var at = 0; at < plan.Count; at++)
        {
            if (Apply(plan[at], builder) is { } unreadable)
            {
                errors.Add(unreadable with { Path = Prefix(plan, at) + unreadable.Path });
            }
        }

        if (errors.Count > 0)
        {
            return errors.ToImmutable();
        }

        Next = builder.Build(before.Version);
        var judged = new CatalogChange { Next = Next, Now = before, AllowedTargets = [.. options.AllowedTargets] };
        for (var at = 0; at < plan.Count; at++)
        {
            var prefix = Prefix(plan, at);
            errors.AddRange(SettingCodec.Check(plan[at].Key, plan[at].Change.Archive, judged).Select(error => error with { Path = prefix + error.Path }));
        }

        return errors.ToImmutable();
    }

    private static DefinitionError? Apply(PlannedChange planned, CatalogBuilder builder)
    {
        if (planned.Change.Archive)
        {
            SettingCodec.Remove(builder, planned.Key);
            return null;
        }

        try
        {
            planned.Body = SettingCodec.WithNumber(planned.Key, planned.Change.Body ?? "");
            SettingCodec.Put(builder, planned.Key.Kind, planned.Body);
            return null;
        }
        catch (JsonException fault)
        {
            return new DefinitionError(JsonPointer(fault.Path), "Not a setting of this kind.");
        }
    }

    private async Task<SettingReply> WriteAsync(List<PlannedChange> plan, string by, CancellationToken cancellationToken)
    {
        var version = await connection.ExecuteScalarAsync<long>(Command(SettingSql.Publish, new { At = now, By = by, Changes = plan.Count }, cancellationToken));
        var saved = ImmutableArray.CreateBuilder<StoredSetting>(plan.Count);
        foreach (var planned in plan)
        {
            saved.Add(await WriteAsync(planned, version, by, cancellationToken));
        }

        await connection.ExecuteAsync(Command(SettingSql.Notify, new { Version = version }, cancellationToken));
        return new SettingReply { Status = SettingStatus.Saved, Version = new CatalogVersion(version), Settings = saved.MoveToImmutable() };
    }

    private async Task<StoredSetting> WriteAsync(PlannedChange planned, long version, string by, CancellationToken cancellationToken)
    {
        var kind = SettingCodec.Name(planned.Key.Kind);
        var body = planned.Body ?? planned.Before;
        var parameters = new { Kind = kind, planned.Key.Number, CatalogVersion = version, Body = body, Archived = planned.Change.Archive, At = now, By = by };
        await connection.ExecuteAsync(Command(SettingSql.Save, parameters, cancellationToken));
        await connection.ExecuteAsync(Command(SettingSql.Keep, parameters, cancellationToken));
        var action = planned.Change.Archive ? "archive" : planned.Before is null ? "create" : "change";
        var audit = new { At = now, By = by, Action = action, Subject = $"{kind}/{planned.Key.Number}", planned.Before, After = planned.Body };
        await connection.ExecuteAsync(Command(SettingSql.Audit, audit, cancellationToken));
        if (planned.Before is null && SettingCodec.BookKinds(planned.Key.Kind) is { Length: > 0 } bookKinds)
        {
            await connection.ExecuteAsync(Command(SettingSql.Book, new { BookKinds = bookKinds, planned.Key.Number }, cancellationToken));
        }

        return (await FindAsync(planned.Key, cancellationToken))!.ToSetting(); // written three statements ago
    }

    private Task<SettingRow?> FindAsync(SettingKey key, CancellationToken cancellationToken) =>
        connection.QuerySingleOrDefaultAsync<SettingRow>(Command(SettingSql.Find, new { Kind = SettingCodec.Name(key.Kind), key.Number }, cancellationToken));

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);

    private static string Prefix(List<PlannedChange> plan, int at) => plan.Count == 1 ? "" : $"/changes/{at}";

    // "$.fields[0].name" to "/fields/0/name"
    private static string JsonPointer(string? path) => path is null or "$" ? "" : path[1..].Replace("[", "/", StringComparison.Ordinal)
        .Replace("]", "", StringComparison.Ordinal).Replace('.', '/');

    private sealed class PlannedChange(SettingChange change, SettingKey key)
    {
        public SettingChange Change => change;

        public SettingKey Key => key;

        public SettingStatus? Refusal { get; init; }

        public string? Before { get; init; }

        public string? Body { get; set; }
    }
}
