using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Returns;
using LeadExec.TestKit.Charging;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>An approval that is not judged again under the locks: who approves what was approved meanwhile gives the price back once more.</summary>
internal sealed class TwiceReturned(IReturnStore store, ModelTill till) : IReturnStore
{
    public async Task<ReturnReply> ApplyAsync(ReturnCommand command, CancellationToken cancellationToken)
    {
        var reply = await store.ApplyAsync(command, cancellationToken);
        if (reply.Status != ReturnStatus.Refused || command.Event != ReturnEvent.Approved || till.Returns.GetValueOrDefault(command.AttemptId) is not { Sale: { Returned: true } sale })
        {
            return reply;
        }

        till.Credit[sale.Hold.ClientId] = till.Credit.GetValueOrDefault(sale.Hold.ClientId) + sale.Price.Cents;
        return reply with { Status = ReturnStatus.Done };
    }

    public Task<ReturnRow?> FindAsync(AttemptId sale, CancellationToken cancellationToken) => store.FindAsync(sale, cancellationToken);

    public Task<Page<ReturnRow, PageKey>> ListAsync(ReturnSearch search, CancellationToken cancellationToken) => store.ListAsync(search, cancellationToken);

    public Task<IReadOnlyList<AttemptId>> SalesOfAsync(LeadId lead, ClientId? client, CancellationToken cancellationToken) => store.SalesOfAsync(lead, client, cancellationToken);

    public Task<Money> CreditOfAsync(ClientId client, CancellationToken cancellationToken) => store.CreditOfAsync(client, cancellationToken);
}
