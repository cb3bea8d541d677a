using System.Text.Json.Serialization;
using LeadExec.Api.Leads;
using LeadExec.Api.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Portal;

/// <summary>Answers of the client portal: nothing about costs or other clients, and about sources what the client's permissions say.</summary>
public static class PortalReplies
{
    /// <summary>Whose portal it is.</summary>
    public sealed record Info(string CompanyName, string ClientName, string Currency, string ZoneId, IReadOnlyList<DirectoryReplies.Named> LeadTypes)
    {
        /// <summary>The clients whose leads the user sees, its own first (PORT-21).</summary>
        public IReadOnlyList<DirectoryReplies.Named> Clients { get; init; } = [];
    }

    /// <summary>What the portal opens with (PORT-02). Days without leads are absent.</summary>
    public sealed record Dashboard
    {
        /// <summary>On the client's clock.</summary>
        public required DateOnly Today { get; init; }

        public required IReadOnlyList<LeadDay> ThisMonth { get; init; }

        public required IReadOnlyList<LeadDay> LastMonth { get; init; }

        /// <summary>Leads of these two months that nobody opened.</summary>
        public required int Unread { get; init; }
    }

    /// <summary>A day's leads, returned ones too; the cost is without those.</summary>
    public sealed record LeadDay(DateOnly Day, int Leads, int Returned, Money Cost);

    /// <summary>A page of the client's returns, newest request first (PORT-08).</summary>
    public sealed record PortalReturns(IReadOnlyList<PortalReturn> Items, string? Next);

    /// <summary>A return; its number is that of the lead's delivery.</summary>
    public sealed record PortalReturn(Guid Id, int LeadTypeId, string LeadType, Money Price, ReturnBodies.ReturnMark Return)
    {
        public required DateTimeOffset DeliveredAt { get; init; }

        public int? OrderId { get; init; }
    }

    /// <summary>The lead that a link opens.</summary>
    public sealed record LinkedLead(Guid Id);

    public sealed record PortalLeadPage(IReadOnlyList<PortalLead> Items, string? Next);

    /// <summary>A lead that the client was sold.</summary>
    public abstract record PortalLeadFacts
    {
        /// <summary>Number of the delivery; the portal's name for the lead.</summary>
        public required Guid Id { get; init; }

        public required DateTimeOffset DeliveredAt { get; init; }

        public required int LeadTypeId { get; init; }

        public required string LeadType { get; init; }

        public required string Title { get; init; }

        public string? Place { get; init; }

        public string? Phone { get; init; }

        public string? Email { get; init; }

        public required Money Price { get; init; }

        public required bool Returned { get; init; }

        /// <summary>Its return, where the client asked for one.</summary>
        public ReturnBodies.ReturnMark? Return { get; init; }

        public required bool Test { get; init; }

        public DateTimeOffset? ReadAt { get; init; }

        /// <summary>The user whom it was given to.</summary>
        public int? AssignedToId { get; init; }

        public string? AssignedTo { get; init; }

        /// <summary>Whose it is; only for users who see the leads of several clients (PORT-21).</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Client { get; init; }

        /// <summary>It is another client's than the user's own: it is read and returned, but has no appointments and is given to nobody here.</summary>
        public bool OfAnother { get; init; }

        /// <summary>Absent unless the client may see it.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? LeadSource { get; init; }

        /// <summary>Absent unless the client may see it.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Campaign { get; init; }

        public override string ToString() => "[lead]";
    }

    public sealed record ConfirmationList(IReadOnlyList<Confirmation> Items);

    /// <summary>A delivery that counts once the client confirms it, until then.</summary>
    public sealed record Confirmation(PortalLeadDetails Lead, DateTimeOffset Until)
    {
        public override string ToString() => "[lead]";
    }

    /// <summary>The delivery counts; <paramref name="Before"/> when it had been confirmed already.</summary>
    public sealed record Confirmed(Guid Id, bool Before);

    /// <summary>The price that the sale has now; <paramref name="Before"/> when it had it already.</summary>
    public sealed record ConfirmedPrice(Guid Id, Money Price, bool Before);

    /// <summary>A lead in the list.</summary>
    public sealed record PortalLead : PortalLeadFacts
    {
        public override string ToString() => "[lead]";
    }

    /// <summary>With every field.</summary>
    public sealed record PortalLeadDetails : PortalLeadFacts
    {
        public required IReadOnlyList<LeadReplies.LeadFieldValue> Fields { get; init; }

        /// <summary>The reasons to choose from when it is returned; empty: own words.</summary>
        public IReadOnlyList<string> ReturnReasons { get; init; } = [];

        /// <summary>Whether the contract lets the client ask for its return now (PORT-09).</summary>
        public bool ReturnOffered { get; init; }

        /// <summary>Why not, in words; absent when it may, or when there is nothing to say.</summary>
        public string? NoReturnBecause { get; init; }

        public override string ToString() => "[lead]";
    }
}
