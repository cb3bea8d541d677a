using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LeadExec.Domain.LeadTypes;

/// <summary>Codes and full names of regions, read from lines of "CODE Name" parted by bars.</summary>
internal sealed class RegionTable
{
    private readonly FrozenDictionary<string, string> codes;

    public RegionTable(string table, params ReadOnlySpan<(string Name, string Code)> otherNames)
    {
        var names = table.Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToImmutableSortedDictionary(row => row[..2], row => row[3..], StringComparer.Ordinal);
        var byText = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, name) in names)
        {
            byText.Add(code, code);
            byText.Add(name, code);
        }

        foreach (var (name, code) in otherNames)
        {
            byText.Add(name, code);
        }

        Names = names;
        codes = byText.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyDictionary<string, string> Names { get; }

    public string? CodeOf(string codeOrName) => codes.GetValueOrDefault(codeOrName.Trim());
}
