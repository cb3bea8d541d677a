using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Ports.Returns;

/// <summary>
/// Returns of sales. Each step is one transaction that locks the client's and the order's book rows, then the lead, and acts then
/// (commit-protocol 1, rule 10): approved twice, or by two people at once, it credits once (FM-65, INV-23). Audit is written with it.
/// </summary>
public interface IReturnStore
{
    /// <summary>
    /// One step of C-8. An approval credits the client with the sale's price, gives it back to what paid (the order, its wallet, or
    /// the credit for the next charge) and frees the lead's place; caps are not given back. To the source: the lead costs nothing any
    /// more (E-81, E-83).
    /// </summary>
    Task<ReturnReply> ApplyAsync(ReturnCommand command, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the client could ask for the return of its sale now (PORT-09): the days, percentages and states of a request, judged as one
    /// would be but without locks, so that a request at the same moment may be answered differently. Done: it could.
    /// </summary>
    Task<ReturnReply> OfferedAsync(ClientId client, AttemptId sale, CancellationToken cancellationToken);

    /// <summary>The return of that sale; null when nobody asked for one.</summary>
    Task<ReturnRow?> FindAsync(AttemptId sale, CancellationToken cancellationToken);

    Task<Page<ReturnRow, PageKey>> ListAsync(ReturnSearch search, CancellationToken cancellationToken);

    /// <summary>The sales of a lead that were not cancelled, of one client or of all, oldest first.</summary>
    Task<IReadOnlyList<AttemptId>> SalesOfAsync(LeadId lead, ClientId? client, CancellationToken cancellationToken);

    /// <summary>What the client may use against its next charge (E-81).</summary>
    Task<Money> CreditOfAsync(ClientId client, CancellationToken cancellationToken);
}
