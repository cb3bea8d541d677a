namespace LeadExec.Domain.LeadTypes;

/// <summary>A value of a lead that became another one; canonical texts, null when blank. Holds personal data, so it prints only its field.</summary>
/// <param name="Field">Name of the field as the lead type writes it.</param>
/// <param name="Old">What it was.</param>
/// <param name="New">What it is now.</param>
public sealed record ValueChange(string Field, string? Old, string? New)
{
    public override string ToString() => $"[change of {Field}]";
}
