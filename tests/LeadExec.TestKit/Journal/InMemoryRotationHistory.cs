using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.TestKit.Journal;

/// <summary>Turns and shares from the sales of the model (E-44 to E-46).</summary>
public sealed class InMemoryRotationHistory(InMemoryLeadJournal journal) : IRotationHistory
{
    public Task<IReadOnlyDictionary<ClientId, DateTimeOffset>> LastSalesAsync(PoolMembers pool, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ClientId, DateTimeOffset>>(Sales(pool).Where(sale => !sale.Hold.OutOfTurn).GroupBy(sale => sale.Hold.ClientId).ToDictionary(own => own.Key, own => own.Max(sale => sale.DoneAt!.Value)));

    public Task<IReadOnlyDictionary<ClientId, int>> SalesSinceAsync(PoolMembers pool, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ClientId, int>>(Sales(pool).Where(sale => sale.DoneAt >= since).GroupBy(sale => sale.Hold.ClientId).ToDictionary(own => own.Key, own => own.Count()));

    public Task<long> LeadsSinceAsync(PoolMembers pool, DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult(journal.Leads.LongCount(lead =>
        pool.Campaigns.Contains(lead.Receipt.CampaignId) && lead.Receipt.ReceivedAt >= since && lead.Receipt is { Validity: LeadValidity.Valid, Test: false }));

    // A returned sale was a turn all the same.
    private IEnumerable<ModelAttempt> Sales(PoolMembers pool) => journal.Leads.SelectMany(lead => lead.Attempts)
        .Where(attempt => attempt is { State: AttemptState.Accepted, Hold.HoldsNothing: false, Manual: false } && pool.Accounts.Contains(attempt.Hold.AccountId) && pool.Clients.Contains(attempt.Hold.ClientId));
}
