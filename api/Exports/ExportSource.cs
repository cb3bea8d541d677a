using System.Text.Json.Nodes;
using LeadExec.Ports.Users;

namespace LeadExec.Api.Exports;

/// <summary>A list that can be exported: its endpoint's own reading, page by page.</summary>
/// <param name="Name">As requests name it.</param>
/// <param name="Item">One row as the API answers it.</param>
/// <param name="Personal">Whether rows may name persons.</param>
/// <param name="Area">Whoever may see this area may have the file (SET-08).</param>
/// <param name="Read">Answers a page for a filter that holds limit and cursor, of the data that the role sees (SET-09).</param>
internal sealed record ExportSource(string Name, Type Item, bool Personal, StaffArea Area, Func<JsonObject, DataFilter, CancellationToken, Task<IResult>> Read)
{
    /// <summary>Whether somebody with these rights may have the file.</summary>
    public bool IsOpenTo(StaffRights rights) => rights.Allows(Area, StaffLevel.View);
}
