using LeadExec.Domain.Values;

namespace LeadExec.Ports.Exports;

/// <summary>A file that somebody asks for (LEAD-18).</summary>
public sealed record ExportOrder
{
    /// <summary>Made by the caller, so that asking again asks for nothing more.</summary>
    public required Guid Id { get; init; }

    public required UserId Owner { get; init; }

    /// <summary>Which list: "leads".</summary>
    public required string List { get; init; }

    public required ExportForm Form { get; init; }

    /// <summary>The list's filter as a JSON object. May hold personal data.</summary>
    public required string Filter { get; init; }

    /// <summary>The columns as a JSON array.</summary>
    public required string Columns { get; init; }

    /// <summary>Rows may name persons; the file goes when a lead is erased.</summary>
    public required bool Personal { get; init; }

    public override string ToString() => $"[export {Id}]";
}
