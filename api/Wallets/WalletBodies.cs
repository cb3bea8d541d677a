using LeadExec.Domain.Values;

namespace LeadExec.Api.Wallets;

/// <summary>Requests and answers about prepaid wallets.</summary>
internal static class WalletBodies
{
    /// <summary>Money that came in by check, transfer or cash.</summary>
    public sealed record PaymentBody
    {
        /// <summary>Made by the caller; the same payment again changes nothing.</summary>
        public required Guid PaymentId { get; init; }

        public required Money Amount { get; init; }
    }

    public sealed record CreditBody
    {
        public required Money Amount { get; init; }
    }

    /// <summary>A prepaid wallet.</summary>
    public sealed record Wallet
    {
        /// <summary>What leads may still cost: balance and credit.</summary>
        public required Money Available { get; init; }

        /// <summary>How far it may go below zero.</summary>
        public required Money Credit { get; init; }

        /// <summary>Payments less sales and what deliveries under way hold.</summary>
        public required Money Balance { get; init; }
    }
}
