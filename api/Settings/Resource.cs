using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;

namespace LeadExec.Api.Settings;

/// <summary>What the generic endpoints must know about one kind of setting.</summary>
internal abstract class Resource<TBody, TSetting> : ISettingReader
    where TBody : ResourceBody
    where TSetting : class
{
    public abstract SettingKind Kind { get; }

    /// <summary>Path segment: the plural, in kebab case.</summary>
    public abstract string Path { get; }

    /// <summary>Singular and plural as operation ids spell them.</summary>
    public abstract (string One, string Many) Nouns { get; }

    /// <summary>Query parameters that narrow the list to settings with that number in that member.</summary>
    public virtual IReadOnlyList<string> Filters => [];

    public abstract TBody Example { get; }

    public TBody Show(StoredSetting stored) => Show(Stored(stored.Body)) with
    {
        Id = stored.Key.Number,
        Version = stored.Version,
        Archived = stored.Archived,
        ChangedAt = stored.ChangedAt,
        ChangedBy = stored.ChangedBy,
    };

    /// <summary>A page of the list, of the data that somebody may see (SET-09): it may then be shorter than was asked for.</summary>
    public async Task<ResourcePage<TBody>> PageAsync(ISettingStore store, SettingQuery query, DataFilter data, CancellationToken cancellationToken)
    {
        var rows = await store.ListAsync(query, cancellationToken);
        return new ResourcePage<TBody>([.. rows.Where(row => IsWithin(data, row.Body)).Select(Show)], rows.Count < query.Limit ? null : Cursor.Of(rows[^1].Key.Number));
    }

    /// <summary>Whether a stored form is of the data that somebody may see (SET-09).</summary>
    public static bool IsWithin(DataFilter data, string body) => data.ShowsAll() || StaffScope.Shows(data, Stored(body));

    /// <summary>The stored form of a body; secrets that are kept come from the row before.</summary>
    public string Read(TBody body, int number, string? before) =>
        JsonSerializer.Serialize(Read(body, number, before is null ? null : JsonSerializer.Deserialize<TSetting>(before, SettingJson.Options)), SettingJson.Options);

    string ISettingReader.Read(JsonObject body, int number, string? before, JsonSerializerOptions json) =>
        Read(body.Deserialize<TBody>(json) ?? throw new JsonException("An object is expected."), number, before);

    protected abstract TBody Show(TSetting setting);

    protected abstract TSetting Read(TBody body, int number, TSetting? before);

    private static TSetting Stored(string body) => JsonSerializer.Deserialize<TSetting>(body, SettingJson.Options) ?? throw new InvalidOperationException("A stored setting is not empty.");
}
