using System.Text.Json;
using LeadExec.Ports.Exports;

namespace LeadExec.Api.Exports;

/// <summary>Bodies of the endpoints of exports.</summary>
public static class ExportBodies
{
    /// <summary>POST /api/v1/exports.</summary>
    public sealed record NewExport
    {
        /// <summary>A number that the caller makes, so that a repeated request makes no second file.</summary>
        public Guid Id { get; init; }

        /// <summary>Which list; GET /api/v1/exports/lists names them.</summary>
        public string List { get; init; } = "";

        public ExportForm Form { get; init; }

        /// <summary>The list's own filter, as its address or its search takes it; everything without it.</summary>
        public JsonElement? Filter { get; init; }

        /// <summary>The columns in their order, at most 200; all of the list without them.</summary>
        public IReadOnlyList<Column> Columns { get; init; } = [];

        public override string ToString() => "[export]";
    }

    /// <summary>A column of the file.</summary>
    public sealed record Column
    {
        /// <summary>Member of the list's items; of leads also a field of theirs as values.NAME.</summary>
        public string Id { get; init; } = "";

        /// <summary>The heading; the id without one.</summary>
        public string? Label { get; init; }
    }

    /// <summary>A file with what became of it.</summary>
    public sealed record Export
    {
        public required Guid Id { get; init; }

        public required string List { get; init; }

        public required ExportForm Form { get; init; }

        public required ExportState State { get; init; }

        /// <summary>Rows written so far.</summary>
        public required long Rows { get; init; }

        /// <summary>Size so far.</summary>
        public required long Bytes { get; init; }

        /// <summary>mostRows: it ends before the list does; tooSlow, refused, interrupted: why it failed; expired, erased: why it is gone.</summary>
        public string? Why { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        /// <summary>When the file goes.</summary>
        public DateTimeOffset? ExpiresAt { get; init; }
    }

    /// <summary>One's own files, newest first, at most 100.</summary>
    public sealed record Exports(IReadOnlyList<Export> Items);

    /// <summary>A list that can be exported, with its columns.</summary>
    public sealed record ListOfExport(string Name, IReadOnlyList<string> Columns);

    /// <summary>The lists that can be exported.</summary>
    public sealed record Lists(IReadOnlyList<ListOfExport> Items);
}
