using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Lists;

/// <summary>The rows of one list: value to clients in their order (DIST-43). Immutable, shared by snapshots; values ignore case.</summary>
public sealed class ListTable
{
    private readonly Dictionary<string, ImmutableArray<ClientId>> rows;

    private ListTable(long version, Dictionary<string, ImmutableArray<ClientId>> rows) => (Version, this.rows) = (version, rows);

    /// <summary>Counts changes of the rows; each process reloads a list whose version moved.</summary>
    public long Version { get; }

    public int Count => rows.Count;

    /// <summary>A table of canonical values; of a value that stands twice the first counts.</summary>
    public static ListTable Of(long version, IEnumerable<ListRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new Dictionary<string, ImmutableArray<ClientId>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            table.TryAdd(row.Value, row.Clients);
        }

        return new ListTable(version, table);
    }

    /// <summary>Whether the value has a row, with or without clients.</summary>
    public bool Contains(string value) => rows.ContainsKey(value);

    /// <summary>The clients of a value; empty when it has no row.</summary>
    public ImmutableArray<ClientId> ClientsOf(string value) => rows.TryGetValue(value, out var clients) ? clients : [];
}
