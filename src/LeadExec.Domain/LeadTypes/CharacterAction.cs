namespace LeadExec.Domain.LeadTypes;

/// <summary>What happens to a value with characters that its field does not accept (E-10).</summary>
public enum CharacterAction
{
    Reject,
    Strip,
}
