namespace LeadExec.Domain.Returns;

/// <summary>An event of a return, who does it and when.</summary>
public sealed record ReturnStep(ReturnEvent Event, DateTimeOffset Now)
{
    /// <summary>Staff may exceed the percentages (E-80).</summary>
    public bool ByStaff { get; init; }
}
