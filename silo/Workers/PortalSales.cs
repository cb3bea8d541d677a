using LeadExec.Domain.Notices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Silo.Workers;

/// <summary>Sold leads as their client may be told of them (PORT-17).</summary>
internal sealed class PortalSales(IPortalQueries portal, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Null when there is nothing to tell any more: it was opened or returned meanwhile.</summary>
    public async Task<NoticeLetter?> LetterAsync(ClientId client, AttemptId sale, Func<ClientId, NoticeScene> scene, CancellationToken cancellationToken) =>
        await portal.FindAsync(client, sale, cancellationToken) is { Returned: false, ReadAt: null } row && scene(client) is var about
            ? LeadLetters.New(about, about.Catalog.LeadTypes.GetValueOrDefault(row.LeadTypeId)?.Name ?? $"#{row.LeadTypeId}", row.DeliveredAt, row.Price)
            : null;
}
