using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>The cold side of the book: rows exist before their first command, money comes in, counters are switched on and repaired.</summary>
public interface IBookKeeper
{
    /// <summary>
    /// Creates missing rows. Call it when settings are saved or published and at start: a command that names a missing row is refused
    /// with <see cref="RejectReason.CapRowMissing"/>, never let through (rule 7).
    /// </summary>
    Task EnsureRowsAsync(IReadOnlyCollection<BookRow> rows, CancellationToken cancellationToken);

    /// <summary>
    /// Sets what is taken from the record, under the row's lock. Call it after a limit was switched on and the catalog that counts it has
    /// spread, and to repair drift. Campaigns, delivery accounts, client caps and wallets.
    /// </summary>
    Task RecountAsync(BookRow row, CancellationToken cancellationToken);

    /// <summary>Pays money into a client's wallet; the same payment again changes nothing.</summary>
    /// <returns>False when the payment was booked before.</returns>
    Task<bool> AddFundsAsync(ClientId client, Money amount, Guid payment, CancellationToken cancellationToken);

    /// <summary>How far a client's wallet may go below zero. The audit has it in the same transaction (INV-30).</summary>
    /// <param name="client">Whose wallet.</param>
    /// <param name="credit">How far.</param>
    /// <param name="actor">Who sets it: "user/7".</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when more than that is in use; nothing changed.</returns>
    Task<bool> SetCreditAsync(ClientId client, Money credit, string actor, CancellationToken cancellationToken);

    /// <summary>Opens an order's row: dollars, or units when given. Does nothing when the row exists.</summary>
    Task OpenOrderAsync(OrderId order, Money dollars, int? units, CancellationToken cancellationToken);
}
