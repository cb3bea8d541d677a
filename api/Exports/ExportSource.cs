using System.Text.Json.Nodes;

namespace LeadExec.Api.Exports;

/// <summary>A list that can be exported: its endpoint's own reading, page by page.</summary>
/// <param name="Name">As requests name it.</param>
/// <param name="Item">One row as the API answers it.</param>
/// <param name="Personal">Whether rows may name persons.</param>
/// <param name="Read">Answers a page for a filter that holds limit and cursor.</param>
internal sealed record ExportSource(string Name, Type Item, bool Personal, Func<JsonObject, CancellationToken, Task<IResult>> Read);
