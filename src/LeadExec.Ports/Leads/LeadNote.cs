namespace LeadExec.Ports.Leads;

/// <summary>A note on a lead. May hold personal data; prints without its text.</summary>
/// <param name="Id">Made by the writer.</param>
/// <param name="Text">What was written.</param>
/// <param name="WrittenBy">"user/7".</param>
/// <param name="WrittenAt">When.</param>
public sealed record LeadNote(Guid Id, string Text, string WrittenBy, DateTimeOffset WrittenAt)
{
    /// <summary>E-mail address of the writer; null when it is not known.</summary>
    public string? WriterEmail { get; init; }

    /// <summary>When the writer took it back; it stays readable as such.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public override string ToString() => $"note {Id}";
}
