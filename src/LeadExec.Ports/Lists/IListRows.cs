using LeadExec.Domain.Lists;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Lists;

/// <summary>
/// The rows of distribution lists (DIST-43), beside the settings because they are many. Each change is one transaction, audited, and
/// published as a catalog version of its own; the list itself is a setting. Values are canonical and ignore case.
/// </summary>
public interface IListRows
{
    /// <summary>A page in order of value, after <paramref name="after"/> (null: from the start).</summary>
    Task<IReadOnlyList<ListRow>> PageAsync(DistributionListId list, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>How many rows the list has.</summary>
    Task<int> CountAsync(DistributionListId list, CancellationToken cancellationToken);

    /// <summary>Puts rows in: the clients of a value that is there are replaced. With <paramref name="replaceAll"/> all other rows go.</summary>
    Task<ListRowsReply> PutAsync(DistributionListId list, IReadOnlyCollection<ListRow> rows, bool replaceAll, string changedBy, CancellationToken cancellationToken);

    /// <summary>Takes rows out; values that are not there do not matter.</summary>
    Task<ListRowsReply> RemoveAsync(DistributionListId list, IReadOnlyCollection<string> values, string changedBy, CancellationToken cancellationToken);
}
