using LeadExec.Domain.Values;

namespace LeadExec.Ports.Lists;

/// <summary>What a change of rows did. Nothing was changed when the list would have become too long.</summary>
public sealed record ListRowsReply
{
    /// <summary>The catalog version that carries the rows; unchanged when nothing changed.</summary>
    public CatalogVersion Version { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Removed { get; init; }

    /// <summary>Rows afterwards.</summary>
    public int Count { get; init; }

    /// <summary>The change was refused: more than <see cref="Domain.Lists.ListFile.MaximumRows"/> rows.</summary>
    public bool TooMany { get; init; }
}
