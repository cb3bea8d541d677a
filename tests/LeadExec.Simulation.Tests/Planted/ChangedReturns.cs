using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Returns;
using LeadExec.TestKit.Charging;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Mistakes in the record of returns.</summary>
internal sealed class ChangedReturns(IReturnStore store, ModelTill till) : IReturnStore
{
    /// <summary>An approval is not judged again under the locks: who approves what was approved meanwhile gives the price back once more.</summary>
    public bool ApprovesTwice { get; init; }

    /// <summary>Who moves a delivery that somebody else moved meanwhile is told that it is free to be made anew.</summary>
    public bool MovesTwice { get; init; }

    /// <summary>What is given back has no entry in the ledger.</summary>
    public bool BooksNothing { get; init; }

    public async Task<ReturnReply> ApplyAsync(ReturnCommand command, CancellationToken cancellationToken)
    {
        var reply = await store.ApplyAsync(command, cancellationToken);
        if (BooksNothing)
        {
            till.Entries.RemoveAll(entry => entry.Kind == 8 && entry.Cause == command.AttemptId.Value);
        }

        if (MovesTwice && command.Moved && reply.Status == ReturnStatus.Refused)
        {
            return reply with { Status = ReturnStatus.Done };
        }

        if (!ApprovesTwice || reply.Status != ReturnStatus.Refused || command.Event != ReturnEvent.Approved
            || till.Returns.GetValueOrDefault(command.AttemptId) is not { Sale: { Returned: true } sale })
        {
            return reply;
        }

        till.Credit[sale.Hold.ClientId] = till.Credit.GetValueOrDefault(sale.Hold.ClientId) + sale.Price.Cents;
        return reply with { Status = ReturnStatus.Done };
    }

    public Task<ReturnReply> OfferedAsync(ClientId client, AttemptId sale, CancellationToken cancellationToken) => store.OfferedAsync(client, sale, cancellationToken);

    public Task<ReturnRow?> FindAsync(AttemptId sale, CancellationToken cancellationToken) => store.FindAsync(sale, cancellationToken);

    public Task<Page<ReturnRow, PageKey>> ListAsync(ReturnSearch search, CancellationToken cancellationToken) => store.ListAsync(search, cancellationToken);

    public Task<IReadOnlyList<AttemptId>> SalesOfAsync(LeadId lead, ClientId? client, CancellationToken cancellationToken) => store.SalesOfAsync(lead, client, cancellationToken);

    public Task<Money> CreditOfAsync(ClientId client, CancellationToken cancellationToken) => store.CreditOfAsync(client, cancellationToken);
}
