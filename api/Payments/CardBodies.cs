using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Payments;

/// <summary>Requests and answers about cards, pages of the provider and recharges.</summary>
internal static class CardBodies
{
    /// <summary>A card that the provider keeps (ORD-34, PORT-10).</summary>
    public sealed record Card
    {
        public required Guid Id { get; init; }

        public required PaymentProvider Provider { get; init; }

        public string? Brand { get; init; }

        public string? Last4 { get; init; }

        /// <summary>The first day on which it is no longer good.</summary>
        public DateOnly? Expires { get; init; }

        /// <summary>The one that is charged.</summary>
        public required bool IsDefault { get; init; }

        public required DateTimeOffset AddedAt { get; init; }
    }

    public sealed record Cards(IReadOnlyList<Card> Items);

    /// <summary>A page of the provider. With a token the browser posts a form to the address with it in the field "token", else it opens the address.</summary>
    public sealed record Page
    {
        /// <summary>Number of the set-up or of the payment; the return address carries it.</summary>
        public required Guid Id { get; init; }

        public required Uri Address { get; init; }

        public string? Token { get; init; }
    }

    public sealed record TopUp
    {
        public required Money Amount { get; init; }
    }

    /// <summary>When the wallet asks for money by itself.</summary>
    public sealed record Recharge
    {
        public required bool Enabled { get; init; }

        /// <summary>A balance below it is recharged; credit does not count.</summary>
        public required Money Threshold { get; init; }

        /// <summary>What the card is charged.</summary>
        public required Money Amount { get; init; }

        /// <summary>Recharges within 24 hours, 1 to 50.</summary>
        public int MostPerDay { get; init; } = 1;

        /// <summary>Why it stopped; saving starts it again. Not read.</summary>
        public string? Stopped { get; init; }
    }

    /// <summary>All or a part of a payment goes back.</summary>
    public sealed record RefundBody
    {
        /// <summary>Made by the caller; the same refund again changes nothing.</summary>
        public required Guid Id { get; init; }

        public required Money Amount { get; init; }

        /// <summary>A card payment that was given back in another way than over its provider.</summary>
        public bool ByHand { get; init; }

        /// <summary>At most 500 characters.</summary>
        public string? Note { get; init; }
    }

    public sealed record Refund
    {
        public required Guid Id { get; init; }

        public required Ports.Payments.PaymentState State { get; init; }

        public required Money Amount { get; init; }

        public PaymentProvider? Provider { get; init; }

        /// <summary>Why it did not succeed.</summary>
        public string? Why { get; init; }

        public string? Note { get; init; }

        public required string Actor { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset? SettledAt { get; init; }
    }

    public sealed record Refunds(IReadOnlyList<Refund> Items);
}
