namespace LeadExec.Ports.Leads;

/// <summary>A note about a delivery. Prints without its text.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Text">1 to <see cref="IDeliveryNotes.LongestText"/> characters.</param>
/// <param name="WrittenBy">"user/7".</param>
/// <param name="WrittenAt">When it was first written.</param>
public sealed record DeliveryNote(Guid Id, string Text, string WrittenBy, DateTimeOffset WrittenAt)
{
    public string? EditedBy { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public override string ToString() => $"note {Id}";
}
