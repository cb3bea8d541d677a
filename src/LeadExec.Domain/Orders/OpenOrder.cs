using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>What choosing needs to know of an open order. What is left may be a moment old; the journal has the last word.</summary>
public sealed record OpenOrder
{
    public required OrderId Id { get; init; }

    public required ClientId ClientId { get; init; }

    public required OrderType Type { get; init; }

    /// <summary>Empty: all of the client's.</summary>
    public ImmutableArray<DeliveryAccountId> Accounts { get; init; } = [];

    public required DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Null: the delivery account's price.</summary>
    public Money? PricePerLead { get; init; }

    /// <summary>Dollars not spent and not held; of a dollar order.</summary>
    public Money Left { get; init; }

    /// <summary>Leads not received and not held; of a quantity order.</summary>
    public int LeftUnits { get; init; }

    /// <summary>Whether it pays for leads of the account at that moment.</summary>
    public bool Covers(DeliveryAccount account, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.ClientId == ClientId && (Accounts.IsEmpty || Accounts.Contains(account.Id)) && StartsAt <= now && !(EndsAt <= now);
    }

    /// <summary>Whether a lead at that price can be paid: a dollar order never goes below zero (E-76).</summary>
    public bool Pays(Money price) => Type == OrderType.LeadQuantity ? LeftUnits > 0 : Left >= price;
}
