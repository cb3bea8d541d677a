using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>Reads clients' prepaid wallets.</summary>
public interface IWalletQueries
{
    /// <summary>What the client's wallet has; zero for a client that nobody ever paid for.</summary>
    Task<WalletFigures> FindAsync(ClientId client, CancellationToken cancellationToken);
}
