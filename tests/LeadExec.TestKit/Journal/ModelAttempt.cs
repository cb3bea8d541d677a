using LeadExec.Domain.Capacity;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.TestKit.Journal;

/// <summary>One attempt of the model. Live means counted: sending, accepted or unknown.</summary>
internal sealed class ModelAttempt(LeadId lead, AttemptHold hold)
{
    public LeadId Lead { get; } = lead;

    public AttemptHold Hold { get; } = hold;

    public AttemptState State { get; set; } = AttemptState.Sending;

    public bool SlotTaken { get; set; }

    public int Slots { get; init; }

    public Money Price { get; set; }

    public bool Returned { get; set; }

    /// <summary>Whether the order that paid it can use what was given back; null when none paid it.</summary>
    public bool? BackToOrder { get; set; }

    /// <summary>A sale that staff or a policy made of an unknown outcome.</summary>
    public bool Manual { get; set; }

    public WindowKeys Keys { get; set; }

    public long Minute { get; set; }

    public bool AccountCounted { get; set; }

    public bool AccountHourly { get; set; }

    public bool ClientCounted { get; set; }

    public bool ClientHourly { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public DateTimeOffset? PinnedUntil { get; set; }

    public string? RedirectUrl { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    public Guid? ReleaseToken { get; set; }

    public Money? Agreed { get; set; }

    public DateTimeOffset? ConfirmUntil { get; set; }

    public RejectReason Reason { get; set; }

    public bool Live => !Hold.HoldsNothing && (State is AttemptState.Accepted or AttemptState.Unknown || Open);

    /// <summary>Under way, planned, or waiting for the client: its holds are open.</summary>
    public bool Open => State is AttemptState.Planned or AttemptState.Sending or AttemptState.Unconfirmed;

    public bool Sold => !Hold.HoldsNothing && State == AttemptState.Accepted && !Returned;

    /// <summary>What it keeps of the wallet or order: the held price, or what was charged.</summary>
    public long Cents => !Live ? 0 : State == AttemptState.Accepted ? Price.Cents : Hold.Price.Cents;

    public long WalletCents => Returned ? 0 : Cents;

    /// <summary>It takes a place, or dollars, of its order.</summary>
    public bool OnOrder => Live && !(Returned && BackToOrder == true);

    public AttemptRecord ToRecord() => new()
    {
        Id = Hold.AttemptId,
        Number = Hold.Number,
        DeliveryId = Hold.DeliveryId,
        ClientId = Hold.ClientId,
        AccountId = Hold.AccountId,
        MethodId = Hold.MethodId,
        State = State,
        Held = Hold.Price,
        Price = Price,
        SlotTaken = SlotTaken,
        Returned = Returned,
        PinnedUntil = PinnedUntil,
        StartedAt = ReleasedAt ?? (State == AttemptState.Planned ? PinnedUntil : null) ?? StartedAt,
        DoneAt = DoneAt,
        RedirectUrl = RedirectUrl,
        Agreed = Agreed,
        AlternateOf = Hold.AlternateOf,
        Reason = Reason,
        ConfirmUntil = ConfirmUntil,
        ByHand = Hold.ByHand,
    };
}
